import type { Action } from './action'
import { DecisionForm } from './DecisionForm'
import { CONSEQUENCES, DECISION_DOCUMENTS, DECISION_WORDS, type Decision } from './decisions'

interface DecisionDialogProps {
  action: Action
  decision: Decision
  onDone: () => void
  onClose: () => void
}

/** Says what a decision does and takes a note with it. */
export function DecisionDialog({ action, decision, onDone, onClose }: DecisionDialogProps) {
  return (
    <DecisionForm
      title={`${DECISION_WORDS[decision]} “${action.title}”`}
      button={decision === 'cancel' ? 'Stop and undo' : `${DECISION_WORDS[decision]} action`}
      document={DECISION_DOCUMENTS[decision]}
      input={{ actionId: action.id }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="soft">{CONSEQUENCES[decision]}</p>
    </DecisionForm>
  )
}
