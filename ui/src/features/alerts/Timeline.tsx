import { Link } from '@tanstack/react-router'
import { Empty } from '../../design/Notice'
import { Shape, type Tone } from '../../design/State'
import type { AlertPageQuery, TimelineKind } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { unitOf } from '../../units/unit'
import { RESOLUTION_WORDS, TIMELINE_WORDS } from './words'

type Entry = NonNullable<AlertPageQuery['alert']>['timeline'][number]

const TONES: Record<TimelineKind, Tone> = {
  RAISED: 'critical',
  ACKNOWLEDGED: 'info',
  RESOLVED: 'ok',
  REOPENED: 'warning',
  NOTIFIED: 'unknown',
  NOTIFICATION_FAILED: 'warning',
  ASSIGNED: 'info',
  UNASSIGNED: 'unknown',
  COMMENTED: 'unknown',
  SNOOZED: 'unknown',
  UNSNOOZED: 'warning',
  SILENCED: 'unknown',
  UNSILENCED: 'warning',
  FLAPPING: 'warning',
  CALMED: 'ok',
}

interface TimelineProps {
  entries: readonly Entry[]
  unit: string | null
  metric: string
}

/** All that happened to an alert, newest first, with who did it and when. */
export function Timeline({ entries, unit, metric }: TimelineProps) {
  if (entries.length === 0) return <Empty icon="clock" title="Nothing has happened yet" />
  const value = (entry: Entry) => entry.value !== null && unitOf(unit, metric).format(entry.value)
  return (
    <ol className="timeline" aria-label="Timeline, newest first">
      {entries.toReversed().map((entry) => (
        <li key={entry.position}>
          <Shape tone={TONES[entry.kind]} />
          <div>
            <p>
              <strong>{TIMELINE_WORDS[entry.kind]}</strong>
              {entry.person && ` to ${entry.person.name ?? 'a forgotten person'}`} by{' '}
              <span className="actor">{entry.actor.label}</span>
              {value(entry) && <span className="number soft"> at {value(entry)}</span>}
            </p>
            {entry.resolution && <p className="soft">{RESOLUTION_WORDS[entry.resolution]}</p>}
            {entry.until && <p className="soft">Until {exactly(entry.until)}</p>}
            {entry.silence && (
              <Link to="/silences/$silenceId" params={{ silenceId: entry.silence }} className="link">
                The silence
              </Link>
            )}
            {entry.detail && <p className="soft">{entry.detail}</p>}
            {entry.note && <blockquote>{entry.note}</blockquote>}
            <p className="quiet number">
              {exactly(entry.at)} · <Ago time={entry.at} /> · occurrence {entry.occurrence}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
