import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { type AlertRowFragment, AssignAlertDocument, AssigneesDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { useAsk } from '../../graphql/useAsk'
import { useMe } from '../account/useMe'

interface AssignDialogProps {
  alert: AlertRowFragment
  onDone: () => void
  onClose: () => void
}

/** Says who is to look after an alert: oneself, somebody else, or nobody in particular. */
export function AssignDialog({ alert, onDone, onClose }: AssignDialogProps) {
  const me = useMe()
  const { data, error } = useAsk(AssigneesDocument, {})
  const [chosen, setChosen] = useState<string>()
  const [{ error: refusal, fetching }, assign] = useMutation(AssignAlertDocument)
  const person = chosen ?? alert.assignedTo?.id ?? me?.id ?? ''
  const problem = refusal ?? error
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const input = { alertId: alert.id, occurrence: alert.occurrence, personId: person || null }
    if (!(await assign({ input })).error) onDone()
  }
  return (
    <Dialog title={`Assign “${alert.title}”`} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">Its escalation goes on until somebody acknowledges.</p>
        <Field label="Assigned to">
          {(control) => (
            <select
              {...control}
              className="select"
              value={person}
              disabled={!data}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">Nobody in particular</option>
              {data?.assignees.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === me?.id ? `${name} (you)` : name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {problem && (
          <p className="failure" role="alert">
            {problemOf(problem).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={fetching || !data}>
            Assign alert
          </button>
        </div>
      </form>
    </Dialog>
  )
}
