import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { ForgetPersonDocument, type KnownFragment } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface ForgetDialogProps {
  known: KnownFragment
  onDone: () => void
  onClose: () => void
}

/** Says what forgetting destroys, and has the name typed first: there is no way back. */
export function ForgetDialog({ known, onDone, onClose }: ForgetDialogProps) {
  const [typed, setTyped] = useState('')
  const [{ error, fetching }, forget] = useMutation(ForgetPersonDocument)
  const name = known.person.name ?? known.id
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const answer = await forget({ id: known.id })
    if (!answer.error) onDone()
  }
  return (
    <Dialog title={`Forget ${name}`} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">
          {known.issuer
            ? 'Their notes, comments and reasons can no longer be read by anybody, their name is gone, and they are signed out everywhere.'
            : 'No letter goes to this address any more, and escalations no longer say which address it was.'}{' '}
          What was done stays in the history, by “a forgotten person”, and it can be verified still. This
          cannot be taken back.
        </p>
        <Field label={`Type ${name} to go on`}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
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
            Keep them
          </button>
          <button type="submit" className="button danger" disabled={fetching || typed !== name}>
            Forget for good
          </button>
        </div>
      </form>
    </Dialog>
  )
}
