import { useState } from 'react'
import { useRoles } from '../account/useMe'
import { ApproveDialog } from './ApproveDialog'
import type { Action } from './action'
import { DecisionDialog } from './DecisionDialog'
import { DECISION_WORDS, type Decision, decisionsFor } from './decisions'
import { ReplanButton } from './ReplanButton'

interface ActionDecisionsProps {
  action: Action
  onDone: () => void
}

/** What can be decided about an action where it stands now. */
export function ActionDecisions({ action, onDone }: ActionDecisionsProps) {
  const [asked, setAsked] = useState<Decision | 'approve'>()
  const roles = useRoles()
  const begun = action.steps.some(({ status }) => status !== 'PENDING' && status !== 'OUT_OF_DATE')
  const mayApprove = action.status === 'WAITING' && roles.includes('APPROVER')
  const close = () => setAsked(undefined)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      {mayApprove && (
        <button type="button" className="button primary" onClick={() => setAsked('approve')}>
          Approve this plan
        </button>
      )}
      {action.status === 'DRIFTED' && roles.some((role) => role === 'OPERATOR' || role === 'ADMIN') && (
        <ReplanButton actionId={action.id} onDone={onDone} />
      )}
      {decisionsFor(action.status, begun, roles).map((each) => (
        <button key={each} type="button" className="button" onClick={() => setAsked(each)}>
          {DECISION_WORDS[each]}
        </button>
      ))}
      {asked === 'approve' && <ApproveDialog action={action} onClose={close} onDone={done} />}
      {asked && asked !== 'approve' && (
        <DecisionDialog action={action} decision={asked} onClose={close} onDone={done} />
      )}
    </>
  )
}
