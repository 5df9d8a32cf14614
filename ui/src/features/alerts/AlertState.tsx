import { Shape } from '../../design/State'
import type { AlertStatus, Severity } from '../../generated/graphql'
import { SEVERITY_TONES, SEVERITY_WORDS, STATUS_WORDS } from './words'

/** An alert's severity, by shape, colour and word; without its colour once it is over. */
export function SeverityState({ severity, status }: { severity: Severity; status: AlertStatus }) {
  const tone = SEVERITY_TONES[severity]
  return (
    <span className={`state ${status === 'RESOLVED' ? 'unknown' : tone}`}>
      <Shape tone={tone} />
      {SEVERITY_WORDS[severity]}
    </span>
  )
}

/** Where an alert stands. */
export function StatusTag({ status }: { status: AlertStatus }) {
  return <span className={`tag status-${status.toLowerCase()}`}>{STATUS_WORDS[status]}</span>
}
