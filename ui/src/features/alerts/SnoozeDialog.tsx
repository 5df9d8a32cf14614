import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { NoteField } from '../../design/NoteField'
import { type AlertRowFragment, SnoozeAlertDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { localField, snoozeFault, usualSnoozes } from './snooze'

interface SnoozeDialogProps {
  alert: AlertRowFragment
  onDone: () => void
  onClose: () => void
}

/** Keeps an alert quiet until a moment: one of the usual ones, or any up to 30 days away. */
export function SnoozeDialog({ alert, onDone, onClose }: SnoozeDialogProps) {
  const [usual] = useState(() => usualSnoozes(new Date()))
  const [until, setUntil] = useState(() => localField(usual[1]?.until ?? new Date()))
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string>()
  const [{ error, fetching }, snooze] = useMutation(SnoozeAlertDocument)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const found = snoozeFault(until, new Date())
    setFault(found)
    if (found) return
    const input = {
      alertId: alert.id,
      occurrence: alert.occurrence,
      until: new Date(until).toISOString(),
      note: note.trim() || null,
    }
    if (!(await snooze({ input })).error) onDone()
  }
  return (
    <Dialog title={`Snooze “${alert.title}”`} onClose={onClose}>
      <form className="page" onSubmit={submit} noValidate>
        <p className="soft">
          Nobody is told of it until then; if it is open still, its escalation begins anew.
        </p>
        <fieldset className="row" aria-label="Usual lengths">
          {usual.map(({ label, until: moment }) => (
            <button key={label} type="button" className="button" onClick={() => setUntil(localField(moment))}>
              {label}
            </button>
          ))}
        </fieldset>
        <Field label="Until" fault={fault}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              className="input"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
        <NoteField value={note} onChange={setNote} />
        {error && (
          <p className="failure" role="alert">
            {problemOf(error).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={fetching}>
            Snooze alert
          </button>
        </div>
      </form>
    </Dialog>
  )
}
