import {
  AcknowledgeAlertDocument,
  type AlertStatus,
  ReopenAlertDocument,
  ResolveAlertDocument,
} from '../../generated/graphql'

/** What a person may decide about an alert. */
export type Decision = 'acknowledge' | 'resolve' | 'reopen'

export const DECISION_WORDS: Record<Decision, string> = {
  acknowledge: 'Acknowledge',
  resolve: 'Resolve',
  reopen: 'Reopen',
}

export const DECISION_DOCUMENTS = {
  acknowledge: AcknowledgeAlertDocument,
  resolve: ResolveAlertDocument,
  reopen: ReopenAlertDocument,
} as const

const POSSIBLE: Record<AlertStatus, Decision[]> = {
  OPEN: ['acknowledge', 'resolve'],
  ACKNOWLEDGED: ['resolve'],
  RESOLVED: ['reopen'],
}

/** What can be decided where an alert stands so. */
export const decisionsFor = (status: AlertStatus) => POSSIBLE[status]

/** What can be decided about at least one of many alerts, with how many those are. */
export function decisionsForAll(statuses: AlertStatus[]): { decision: Decision; count: number }[] {
  return (['acknowledge', 'resolve', 'reopen'] as const)
    .map((decision) => ({
      decision,
      count: statuses.filter((status) => POSSIBLE[status].includes(decision)).length,
    }))
    .filter(({ count }) => count > 0)
}
