import type { SilenceRowFragment, SilenceState } from '../../generated/graphql'
import { SEVERITY_WORDS } from '../alerts/words'

export const SILENCE_STATES = ['ACTIVE', 'PENDING', 'OVER'] as const satisfies readonly SilenceState[]

export const SILENCE_STATE_WORDS: Record<SilenceState, string> = {
  ACTIVE: 'Active',
  PENDING: 'To come',
  OVER: 'Over',
}

type Matcher = Pick<SilenceRowFragment, 'labels' | 'severities' | 'ruleId' | 'resourceId'>

/** What a silence is about, in a line; a rule and a resource are named elsewhere. */
export function matcherInWords({ labels, severities, ruleId, resourceId }: Matcher): string {
  return [
    ...labels.map(({ key, kind, value }) => `${key} ${kind === 'REGEX' ? '=~' : '='} ${value || '""'}`),
    ...(severities.length ? [severities.map((severity) => SEVERITY_WORDS[severity]).join(' or ')] : []),
    ...(ruleId ? ['one rule'] : []),
    ...(resourceId ? ['one resource'] : []),
  ].join(', ')
}
