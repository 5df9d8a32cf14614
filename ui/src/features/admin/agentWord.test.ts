import { expect, test } from 'vitest'
import { agentWord } from './agentWord'

const now = Date.parse('2026-11-23T12:00:00Z')

test.each([
  [{ status: 'INVITED', lastSeenAt: null }, 'Invited'],
  [{ status: 'ENROLLED', lastSeenAt: '2026-11-23T11:59:50Z' }, 'Enrolled'],
  [{ status: 'ENROLLED', lastSeenAt: null }, 'Enrolled'],
  [{ status: 'ENROLLED', lastSeenAt: '2026-11-23T11:50:00Z' }, 'Silent'],
  [{ status: 'REVOKED', lastSeenAt: '2026-11-23T11:50:00Z' }, 'Revoked'],
] as const)('%j is %s', (agent, word) => expect(agentWord(agent, now)).toBe(word))
