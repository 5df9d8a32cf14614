import type { AlertFilter, AlertRowFragment } from '../../generated/graphql'
import { matches } from './alertFilter'

/** What to do with a change that arrives while a board is looked at. */
export type Arrival = 'replace' | 'insert' | 'wait' | 'ignore'

/**
 * An alert on the board changes where it stands, even when it leaves the filter: what was just done stays in sight. A
 * new one comes in by itself only if it moves nothing the person looks at; otherwise it waits to be asked for.
 */
export function arrival(
  shown: readonly AlertRowFragment[],
  changed: AlertRowFragment,
  filter: AlertFilter,
  undisturbed: boolean,
): Arrival {
  if (shown.some((alert) => alert.id === changed.id)) return 'replace'
  if (!matches(changed, filter)) return 'ignore'
  return undisturbed ? 'insert' : 'wait'
}

/** The board with the changed alert in place of its former self; an older message changes nothing. */
export function replaced(shown: AlertRowFragment[], changed: AlertRowFragment): AlertRowFragment[] {
  return shown.map((alert) =>
    alert.id === changed.id && alert.changedAt <= changed.changedAt ? changed : alert,
  )
}
