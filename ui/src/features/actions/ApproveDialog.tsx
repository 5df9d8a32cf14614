import { useState } from 'react'
import { ApproveActionDocument } from '../../generated/graphql'
import type { Action } from './action'
import { DecisionForm } from './DecisionForm'

interface ApproveDialogProps {
  /** As it is now; the dialog keeps the one it was opened with. */
  action: Action
  onDone: () => void
  onClose: () => void
}

/** Says what will be done to what, then takes the approval of exactly that plan. */
export function ApproveDialog({ action: current, onDone, onClose }: ApproveDialogProps) {
  // The page goes on living behind the dialog: a plan made anew meanwhile must not be approved by who reads this one.
  const [action] = useState(current)
  const { steps, resource, planHash } = action
  const missing = action.approvalsRequired - action.approvals.length - 1
  return (
    <DecisionForm
      title={`Approve “${action.title}”`}
      button={steps.length === 1 ? 'Approve 1 step' : `Approve ${steps.length} steps`}
      document={ApproveActionDocument}
      input={{ actionId: action.id, planHash }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="soft">
        On <strong>{resource?.name ?? 'a resource that is gone'}</strong>, in this order, and nothing else:
      </p>
      <ol className="plan-steps">
        {steps.map((step) => (
          <li key={step.number}>
            <strong>{step.name}</strong> <code>{step.operation}</code>{' '}
            {step.parameters.map(({ key, value }) => `${key} ${value}`).join(', ')}
            <span className="quiet"> {step.compensation ? 'can be undone' : 'cannot be undone'}</span>
          </li>
        ))}
      </ol>
      <p className="soft">
        {missing > 0
          ? `After you, ${missing} more ${missing === 1 ? 'person has' : 'people have'} to agree.`
          : action.windowFrom
            ? 'It begins when its window opens.'
            : 'It begins at once.'}{' '}
        If what it rests on has changed by then, it stops and asks again.
      </p>
      <code className="hash">{planHash}</code>
    </DecisionForm>
  )
}
