import { isOver } from './useWhatIf'

/** Whether a list of the newest ones does not know yet how the one that is shown ended; their ids sort by their age. */
export function isBehind(
  newest: readonly { id: string; status: string }[],
  shown: string | undefined,
): boolean {
  if (!shown) return false
  const known = newest.find(({ id }) => id === shown)
  return known ? !isOver(known.status) : newest.every(({ id }) => id < shown)
}
