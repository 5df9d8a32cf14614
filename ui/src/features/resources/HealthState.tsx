import { State } from '../../design/State'
import type { Health } from '../../generated/graphql'
import { HEALTH_TONES, HEALTH_WORDS } from './words'

/** How a resource is. */
export function HealthState({ health }: { health: Health }) {
  return <State tone={HEALTH_TONES[health]}>{HEALTH_WORDS[health]}</State>
}
