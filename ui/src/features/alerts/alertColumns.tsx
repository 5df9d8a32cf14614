import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { AlertRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { unitOf } from '../../units/unit'
import { FlappingTag, SeverityState, StatusTag } from './AlertState'
import { inWords, seriesName } from './condition'

const value = (alert: AlertRowFragment) => unitOf(alert.unit, alert.metric).format(alert.value)

/** What a board tells of an alert. */
export const ALERT_COLUMNS: Column<AlertRowFragment>[] = [
  {
    id: 'severity',
    header: 'Severity',
    width: '92px',
    phone: 'detail',
    cell: ({ severity, status }) => <SeverityState severity={severity} status={status} />,
  },
  {
    id: 'title',
    header: 'Alert',
    width: 'minmax(180px, 2fr)',
    phone: 'title',
    cell: ({ id, title }) => (
      <Link to="/alerts/$alertId" params={{ alertId: id }} className="opens">
        {title}
      </Link>
    ),
  },
  {
    id: 'resource',
    header: 'Resource',
    width: 'minmax(110px, 1fr)',
    phone: 'detail',
    cell: ({ resource }) => resource?.name ?? <span className="quiet">gone</span>,
  },
  {
    id: 'condition',
    header: 'Condition',
    width: 'minmax(170px, 1.6fr)',
    phone: 'hidden',
    cell: (alert) => (
      <span className="soft" title={seriesName(alert)}>
        {seriesName(alert)} {inWords(alert)}
      </span>
    ),
  },
  { id: 'value', header: 'Value', width: '84px', align: 'end', phone: 'detail', cell: value },
  {
    id: 'status',
    header: 'Status',
    width: '116px',
    phone: 'detail',
    cell: (alert) => (
      <>
        <StatusTag alert={alert} /> <FlappingTag alert={alert} />
      </>
    ),
  },
  {
    id: 'assigned',
    header: 'Assigned',
    width: 'minmax(80px, 0.7fr)',
    phone: 'hidden',
    cell: ({ assignedTo }) => assignedTo && (assignedTo.name ?? <span className="quiet">forgotten</span>),
  },
  {
    id: 'raised',
    header: 'Raised',
    width: '88px',
    align: 'end',
    phone: 'detail',
    cell: ({ raisedAt }) => <Ago time={raisedAt} />,
  },
]
