import { listOf } from '../../app/search'
import type { AlertFilter, AlertRowFragment } from '../../generated/graphql'
import { SEVERITIES, STATUSES } from './words'

/** What the URL of the alert board says. */
export interface AlertSearch {
  status?: string
  severity?: string
  text?: string
  rule?: string
  resource?: string
  /** The id of whom they are assigned to. */
  assigned?: string
  /** By what they are put together, if by anything. */
  group?: Grouping
}

export const GROUPINGS = ['rule', 'resource'] as const
export type Grouping = (typeof GROUPINGS)[number]

const UNRESOLVED = ['OPEN', 'ACKNOWLEDGED'] as const
const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the board's URL. */
export function alertSearch({
  status,
  severity,
  text,
  rule,
  resource,
  assigned,
  group,
}: Record<string, unknown>): AlertSearch {
  return {
    status: word(status),
    severity: word(severity),
    text: word(text),
    rule: word(rule),
    resource: word(resource),
    assigned: word(assigned),
    group: GROUPINGS.find((each) => each === group),
  }
}

/** The filter a URL means: open and acknowledged alerts where it names no status. */
export function alertFilter(search: AlertSearch): AlertFilter & { statuses: (typeof STATUSES)[number][] } {
  const statuses = listOf(search.status, STATUSES)
  const severities = listOf(search.severity, SEVERITIES)
  return {
    statuses: statuses.length ? statuses : [...UNRESOLVED],
    severities: severities.length ? severities : undefined,
    text: search.text,
    ruleId: search.rule,
    resourceId: search.resource,
    assignedTo: search.assigned,
  }
}

/** What of a filter an alert never enters or leaves: a stream with more of it would not tell of those that do. */
export function lastingFilter({ ruleId, resourceId }: AlertFilter): AlertFilter | undefined {
  return ruleId || resourceId ? { ruleId, resourceId } : undefined
}

/** Whether an alert belongs on a board with this filter, as the server would say. */
export function matches(alert: AlertRowFragment, filter: AlertFilter): boolean {
  const text = filter.text?.toLowerCase()
  const names = [alert.title, alert.resource?.name ?? '']
  return (
    (!filter.statuses || filter.statuses.includes(alert.status)) &&
    (!filter.severities || filter.severities.includes(alert.severity)) &&
    (!filter.ruleId || filter.ruleId === alert.ruleId) &&
    (!filter.resourceId || filter.resourceId === alert.resourceId) &&
    (!filter.assignedTo || filter.assignedTo === alert.assignedTo?.id) &&
    (!text || names.some((name) => name.toLowerCase().includes(text)))
  )
}
