import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { NoteField } from '../../design/NoteField'
import { type AgentRowFragment, RevokeAgentDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface RevokeDialogProps {
  agent: AgentRowFragment
  onDone: () => void
  onClose: () => void
}

/** Says what revoking ends before it is done; it cannot be taken back. */
export function RevokeDialog({ agent, onDone, onClose }: RevokeDialogProps) {
  const [note, setNote] = useState('')
  const [{ error, fetching }, revoke] = useMutation(RevokeAgentDocument)
  const name = agent.hostName ?? 'this invitation'
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const answer = await revoke({ id: agent.id, note: note.trim() || undefined })
    if (!answer.error) onDone()
  }
  return (
    <Dialog title={`Revoke ${name}`} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">
          {agent.status === 'INVITED'
            ? 'Its token can no longer be used.'
            : 'Nothing it sends is taken any more, and its certificate is not renewed. What it sent stays.'}{' '}
          This cannot be taken back; the host can be enrolled again with a new token.
        </p>
        <NoteField value={note} onChange={setNote} />
        {error && (
          <p className="failure" role="alert">
            {problemOf(error).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Keep it
          </button>
          <button type="submit" className="button danger" disabled={fetching}>
            Revoke {name}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
