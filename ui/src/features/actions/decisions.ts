import {
  CancelActionDocument,
  type CostActionStatus,
  RejectActionDocument,
  type Role,
  WithdrawActionDocument,
} from '../../generated/graphql'

/** What a person may decide about a cost action, beside approving its plan. */
export type Decision = 'reject' | 'withdraw' | 'cancel'

export const DECISION_DOCUMENTS = {
  reject: RejectActionDocument,
  withdraw: WithdrawActionDocument,
  cancel: CancelActionDocument,
} as const

export const DECISION_WORDS: Record<Decision, string> = {
  reject: 'Reject',
  withdraw: 'Withdraw',
  cancel: 'Stop and undo',
}

export const CONSEQUENCES: Record<Decision, string> = {
  reject: 'The plan is not carried out. What was done under an earlier plan is undone.',
  withdraw: 'The proposal is taken back before anything was done.',
  cancel:
    'No further step is begun. The step under way comes to its end, then all that was done is undone, the last first.',
}

const MAY: Record<Decision, Role[]> = {
  reject: ['APPROVER'],
  withdraw: ['OPERATOR', 'ADMIN'],
  cancel: ['OPERATOR', 'APPROVER', 'ADMIN'],
}

/** What somebody with these roles can decide where an action stands so; `begun` once a step was tried. */
export function decisionsFor(status: CostActionStatus, begun: boolean, roles: readonly Role[]): Decision[] {
  const possible: Partial<Record<CostActionStatus, Decision[]>> = {
    WAITING: begun ? ['reject', 'cancel'] : ['reject', 'withdraw'],
    APPROVED: begun ? ['cancel'] : ['withdraw'],
    SCHEDULED: begun ? ['cancel'] : ['withdraw'],
    EXECUTING: ['cancel'],
    DRIFTED: ['cancel'],
  }
  return (possible[status] ?? []).filter((decision) => MAY[decision].some((role) => roles.includes(role)))
}

const MAY_TRY: Role[] = ['OPERATOR', 'APPROVER', 'ADMIN']

/** Whether somebody with these roles can ask what the plan would do, where it is still to be carried out. */
export function mayTry(status: CostActionStatus, roles: readonly Role[]): boolean {
  const ahead = status === 'WAITING' || status === 'APPROVED' || status === 'SCHEDULED'
  return ahead && MAY_TRY.some((role) => roles.includes(role))
}
