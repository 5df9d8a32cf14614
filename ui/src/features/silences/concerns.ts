import type { AlertRowFragment } from '../../generated/graphql'

/** Whether a change of an alert can change the list of those that a silence has kept quiet. */
export function concerns(
  changed: Pick<AlertRowFragment, 'id' | 'silencedBy'>,
  silenceId: string,
  shown: { id: string }[],
): boolean {
  return changed.silencedBy === silenceId || shown.some(({ id }) => id === changed.id)
}
