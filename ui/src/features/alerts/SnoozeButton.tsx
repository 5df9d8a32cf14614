import { useState } from 'react'
import { useMutation } from 'urql'
import { type AlertRowFragment, UnsnoozeAlertDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { SnoozeDialog } from './SnoozeDialog'

interface SnoozeButtonProps {
  alert: AlertRowFragment
  onDone: () => void
}

/** Keeps an open alert quiet, or ends that. */
export function SnoozeButton({ alert, onDone }: SnoozeButtonProps) {
  const [choosing, setChoosing] = useState(false)
  const [{ error, fetching }, unsnooze] = useMutation(UnsnoozeAlertDocument)
  const end = async () => {
    const input = { alertId: alert.id, occurrence: alert.occurrence }
    if (!(await unsnooze({ input })).error) onDone()
  }
  return (
    <>
      {alert.snoozedUntil && (
        <button type="button" className="button" onClick={() => void end()} disabled={fetching}>
          End the snooze
        </button>
      )}
      <button type="button" className="button" onClick={() => setChoosing(true)}>
        Snooze
      </button>
      {error && (
        <p className="failure" role="alert">
          {problemOf(error).sentence}
        </p>
      )}
      {choosing && (
        <SnoozeDialog
          alert={alert}
          onClose={() => setChoosing(false)}
          onDone={() => {
            setChoosing(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
