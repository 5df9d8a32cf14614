import { listOf } from '../../app/search'
import type { CostActionFilter, CostActionStatus } from '../../generated/graphql'

/** What the URL of the list of actions says. */
export interface ActionSearch {
  show?: string
  text?: string
  resource?: string
}

/** Which actions a list can show, by what is still to come of them. */
export const SHOWN = ['waiting', 'running', 'over'] as const
export type Shown = (typeof SHOWN)[number]

export const SHOWN_WORDS: Record<Shown, string> = {
  waiting: 'Need somebody',
  running: 'Under way',
  over: 'Over',
}

const STATUSES: Record<Shown, CostActionStatus[]> = {
  waiting: ['WAITING', 'DRIFTED'],
  running: ['APPROVED', 'SCHEDULED', 'EXECUTING', 'COMPENSATING'],
  over: ['COMPLETED', 'VERIFIED', 'COMPENSATED', 'FAILED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
}

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the list's URL. */
export function actionSearch({ show, text, resource }: Record<string, unknown>): ActionSearch {
  return { show: word(show), text: word(text), resource: word(resource) }
}

/** The filter a URL means: every action where it chooses none. */
export function actionFilter({ show, text, resource }: ActionSearch): CostActionFilter {
  const chosen = listOf(show, SHOWN)
  return {
    statuses: chosen.length ? chosen.flatMap((each) => STATUSES[each]) : undefined,
    text,
    resourceId: resource,
  }
}
