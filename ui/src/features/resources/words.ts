import type { Tone } from '../../design/State'
import type { Health } from '../../generated/graphql'

export const HEALTHS = ['CRITICAL', 'WARNING', 'UNKNOWN', 'OK'] as const satisfies readonly Health[]

export const HEALTH_TONES: Record<Health, Tone> = {
  OK: 'ok',
  WARNING: 'warning',
  CRITICAL: 'critical',
  UNKNOWN: 'unknown',
}

export const HEALTH_WORDS: Record<Health, string> = {
  OK: 'OK',
  WARNING: 'Warning',
  CRITICAL: 'Critical',
  UNKNOWN: 'Unknown',
}

const PROVIDERS: Record<string, string> = {
  on_premises: 'On premises',
  aws: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
}

/** A provider as people write it. */
export const providerName = (provider: string) => PROVIDERS[provider] ?? provider

/** A type of resource as a word, such as `network interface`. */
export const typeName = (type: string) => type.replaceAll('_', ' ')
