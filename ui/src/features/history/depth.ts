import type { FactFragment } from '../../generated/graphql'

type Linked = Pick<FactFragment, 'id' | 'cause'>

/** How far each fact of a chain is from what began it, given causes before their effects. */
export function depths(facts: readonly Linked[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { id, cause } of facts) {
    const before = cause === null ? undefined : found.get(cause)
    found.set(id, before === undefined ? 0 : before + 1)
  }
  return found
}
