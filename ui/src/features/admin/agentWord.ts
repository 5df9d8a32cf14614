import type { AgentRowFragment } from '../../generated/graphql'

/** Agents send every ten seconds unless told otherwise; so long without a word is worth a look. */
const SILENT_AFTER = 120_000

/** Where an agent stands in one word: an enrolled one that says nothing any more is silent. */
export function agentWord(
  { status, lastSeenAt }: Pick<AgentRowFragment, 'status' | 'lastSeenAt'>,
  now: number,
) {
  if (status === 'INVITED') return 'Invited'
  if (status === 'REVOKED') return 'Revoked'
  return lastSeenAt && now - Date.parse(lastSeenAt) > SILENT_AFTER ? 'Silent' : 'Enrolled'
}
