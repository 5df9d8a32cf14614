import { Link } from '@tanstack/react-router'
import { Empty } from '../../design/Notice'
import type { AlertRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { SeverityState, StatusTag } from '../alerts/AlertState'
import { inWords } from '../alerts/condition'
import '../alerts/alerts.css'

/** The most urgent alerts. */
export function AlertsNow({ alerts }: { alerts: readonly AlertRowFragment[] }) {
  if (alerts.length === 0) {
    return (
      <Empty icon="check" title="All quiet">
        No alert is open. What a rule raises appears here by itself.
      </Empty>
    )
  }
  return (
    <ul className="strip">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <Link to="/alerts/$alertId" params={{ alertId: alert.id }}>
            <SeverityState severity={alert.severity} status={alert.status} />
            <span className="main">
              <strong>{alert.title}</strong>
              <span className="soft">
                {alert.resource?.name ?? 'gone'} ·{' '}
                {[...alert.attributes.map(({ value }) => value), inWords(alert)].join(' ')}
              </span>
            </span>
            {(alert.status !== 'OPEN' || alert.snoozedUntil || alert.silencedBy) && (
              <StatusTag alert={alert} />
            )}
            <span className="quiet">
              <Ago time={alert.raisedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
