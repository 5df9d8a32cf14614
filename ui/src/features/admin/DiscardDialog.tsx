import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { LONGEST_NOTE } from '../../design/NoteField'
import { DiscardDeadLetterDocument, type LetterFragment } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface DiscardDialogProps {
  letter: LetterFragment
  onDone: () => void
  onClose: () => void
}

/** Says what going on without an event means, and asks why. */
export function DiscardDialog({ letter, onDone, onClose }: DiscardDialogProps) {
  const [reason, setReason] = useState('')
  const [{ error, fetching }, discard] = useMutation(DiscardDeadLetterDocument)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const answer = await discard({ id: letter.id, reason: reason.trim() })
    if (!answer.error) onDone()
  }
  return (
    <Dialog title={`Discard ${letter.eventType}`} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">
          <code>{letter.processingGroup}</code> goes on without this event, and what it shows may stay wrong
          until it is rebuilt. The event itself stays in the history, and so does this decision. It cannot be
          taken back.
        </p>
        <Field label="Reason" hint="Whoever audits will ask. Kept encrypted under your own key.">
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              required
              maxLength={LONGEST_NOTE}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {error && (
          <p className="failure" role="alert">
            {problemOf(error).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Keep it
          </button>
          <button type="submit" className="button danger" disabled={fetching || reason.trim() === ''}>
            Discard it
          </button>
        </div>
      </form>
    </Dialog>
  )
}
