import { Link } from '@tanstack/react-router'
import type { AlertRowFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { unitOf } from '../../units/unit'
import { inWords } from './condition'
import { RESOLUTION_WORDS } from './words'

/** What an alert is about, in figures. */
export function AlertFacts({ alert }: { alert: AlertRowFragment }) {
  const unit = unitOf(alert.unit, alert.metric)
  return (
    <section className="panel" aria-label="About this alert">
      <header>
        <h2>About</h2>
      </header>
      <dl className="facts body">
        <dt>Resource</dt>
        <dd>
          <Link to="/resources/$resourceId" params={{ resourceId: alert.resourceId }} className="link">
            {alert.resource?.name ?? 'gone'}
          </Link>
        </dd>
        <dt>Rule</dt>
        <dd>
          <Link to="/rules/$ruleId" params={{ ruleId: alert.ruleId }} className="link">
            {alert.title}
          </Link>
        </dd>
        <dt>Metric</dt>
        <dd>
          <code>{alert.metric}</code>
        </dd>
        {alert.attributes.map(({ key, value }) => (
          <div key={key} className="fact">
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>Condition</dt>
        <dd>{inWords(alert)}</dd>
        <dt>Value</dt>
        <dd className="number">{unit.format(alert.value)}</dd>
        <dt>Assigned to</dt>
        <dd>{alert.assignedTo ? (alert.assignedTo.name ?? 'a forgotten person') : 'nobody in particular'}</dd>
        {alert.snoozedUntil && (
          <>
            <dt>Quiet until</dt>
            <dd className="number">{exactly(alert.snoozedUntil)}</dd>
          </>
        )}
        {alert.silencedBy && (
          <>
            <dt>Silenced</dt>
            <dd>
              <Link to="/silences/$silenceId" params={{ silenceId: alert.silencedBy }} className="link">
                by this silence
              </Link>
            </dd>
          </>
        )}
        <dt>Occurrence</dt>
        <dd className="number">{alert.occurrence}</dd>
        <dt>Raised</dt>
        <dd className="number">{exactly(alert.raisedAt)}</dd>
        {alert.acknowledgedAt && (
          <>
            <dt>Acknowledged</dt>
            <dd className="number">
              {exactly(alert.acknowledgedAt)}
              {alert.acknowledgedBy && ` by ${alert.acknowledgedBy.name ?? 'someone forgotten'}`}
            </dd>
          </>
        )}
        {alert.resolvedAt && (
          <>
            <dt>Resolved</dt>
            <dd className="number">{exactly(alert.resolvedAt)}</dd>
            <dt>Because</dt>
            <dd>{alert.resolution && RESOLUTION_WORDS[alert.resolution]}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
