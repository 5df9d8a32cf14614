import type { Tone } from '../../design/State'
import type { ActionPageQuery, RemediationStatus, RemediationVerdict } from '../../generated/graphql'

type AutomaticApproval = NonNullable<NonNullable<ActionPageQuery['costAction']>['automaticApproval']>

export const REMEDIATION_WORDS: Record<RemediationStatus, string> = {
  PREPARING: 'Plan is being made',
  REFUSED: 'Nothing done',
  REHEARSED: 'Dry run',
  PROPOSED: 'Under way',
  SUCCEEDED: 'Succeeded',
  COMPENSATED: 'Undone',
  FAILED: 'Failed',
  NOTHING_DONE: 'Decided against',
}

export const REMEDIATION_TONES: Record<RemediationStatus, Tone> = {
  PREPARING: 'info',
  REFUSED: 'warning',
  REHEARSED: 'unknown',
  PROPOSED: 'info',
  SUCCEEDED: 'ok',
  COMPENSATED: 'unknown',
  FAILED: 'critical',
  NOTHING_DONE: 'unknown',
}

/** How the alert stood once its action was completed. */
export function verdictWords(verdict: RemediationVerdict, value: number | null): string {
  switch (verdict) {
    case 'HEALTHY':
      return `the alert is over: its figure is back at ${value}`
    case 'STILL_BREACHED':
      return `the alert stays open: its figure is ${value} still`
    case 'NOT_MEASURED':
      return 'the alert is left as it is: nothing was measured since'
  }
}

/** Why nobody had to approve. */
export function groundsWords({ grounds, successes }: AutomaticApproval): string {
  return grounds === 'EARNED'
    ? `its playbook succeeded ${successes} ${successes === 1 ? 'time' : 'times'} in a row`
    : 'its playbook needs nobody where the risk is low'
}

/** Lines such as `service.name=web`, as labels; undefined where a line is none. */
export function labelsOf(text: string): { key: string; value: string }[] | undefined {
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=')
      return at < 1 ? undefined : { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }
    })
  return labels.every((label) => label !== undefined) ? labels : undefined
}
