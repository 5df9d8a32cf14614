import { State, type Tone } from '../../design/State'
import type { AgentRowFragment } from '../../generated/graphql'
import { useNow } from '../../time/useNow'
import { agentWord } from './agentWord'

const TONES: Record<ReturnType<typeof agentWord>, Tone> = {
  Invited: 'info',
  Enrolled: 'ok',
  Silent: 'warning',
  Revoked: 'unknown',
}

/** Where an agent stands, silence included. */
export function AgentState({ agent }: { agent: AgentRowFragment }) {
  const word = useNow((now) => agentWord(agent, now))
  return <State tone={TONES[word]}>{word}</State>
}
