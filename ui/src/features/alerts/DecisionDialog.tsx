import { useState } from 'react'
import { Dialog } from '../../design/Dialog'
import { NoteField } from '../../design/NoteField'
import type { AlertRowFragment } from '../../generated/graphql'
import { DECISION_WORDS, type Decision, decisionsFor } from './decisions'
import { useDecide } from './useDecide'

const CONSEQUENCES: Record<Decision, string> = {
  acknowledge: 'You say that you look after it. Nobody further is told.',
  resolve: 'It ends now. If its condition still holds, it is raised again after its rule’s hold.',
  reopen: 'The resolution is taken back, and its escalation starts again.',
}

interface DecisionDialogProps {
  decision: Decision
  alerts: readonly AlertRowFragment[]
  onDone: () => void
  onClose: () => void
}

/** Says what a decision does and takes a note with it. */
export function DecisionDialog({ decision, alerts, onDone, onClose }: DecisionDialogProps) {
  const concerned = alerts.filter((alert) => decisionsFor(alert.status).includes(decision))
  const [note, setNote] = useState('')
  const { decide, busy, refusals } = useDecide()
  const [only] = concerned
  const title =
    concerned.length === 1 && only
      ? `${DECISION_WORDS[decision]} “${only.title}”`
      : `${DECISION_WORDS[decision]} ${concerned.length} alerts`
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (await decide(decision, concerned, note)) onDone()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">{CONSEQUENCES[decision]}</p>
        <NoteField value={note} onChange={setNote} />
        {refusals.map((refusal) => (
          <p key={refusal} className="failure" role="alert">
            {refusal}
          </p>
        ))}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {concerned.length === 1 ? `${DECISION_WORDS[decision]} alert` : title}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
