import { Shape } from '../../design/State'
import type { AlertStatus, Severity } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { useNow } from '../../time/useNow'
import { isSnoozed } from './snooze'
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

interface StatusTagProps {
  alert: { status: AlertStatus; snoozedUntil: string | null; silencedBy: string | null }
}

/** Where an alert stands; one that is kept quiet says so instead. */
export function StatusTag({ alert }: StatusTagProps) {
  const { status, snoozedUntil, silencedBy } = alert
  const quiet = useNow((now) => isSnoozed(alert, now))
  if (snoozedUntil && quiet) {
    return (
      <span className="tag" title={`Quiet until ${exactly(snoozedUntil)}`}>
        Snoozed
      </span>
    )
  }
  if (silencedBy) return <span className="tag">Silenced</span>
  return <span className={`tag status-${status.toLowerCase()}`}>{STATUS_WORDS[status]}</span>
}

/** That an alert comes and goes too often. */
export function FlappingTag({ alert }: { alert: { flapping: boolean } }) {
  if (!alert.flapping) return null
  return (
    <span className="tag" title="It comes and goes too often; nobody is told before it has been calm.">
      Flapping
    </span>
  )
}
