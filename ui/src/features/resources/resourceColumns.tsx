import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { ResourceRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { HealthState } from './HealthState'
import { providerName, typeName } from './words'

/** What a list tells of a resource. */
export const RESOURCE_COLUMNS: Column<ResourceRowFragment>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(180px, 2fr)',
    phone: 'title',
    sortKey: 'NAME',
    cell: ({ id, name }) => (
      <Link to="/resources/$resourceId" params={{ resourceId: id }} className="opens">
        {name}
      </Link>
    ),
  },
  {
    id: 'health',
    header: 'Health',
    width: '100px',
    phone: 'detail',
    sortKey: 'HEALTH',
    cell: ({ health }) => <HealthState health={health} />,
  },
  {
    id: 'type',
    header: 'Type',
    width: 'minmax(110px, 1fr)',
    phone: 'detail',
    sortKey: 'TYPE',
    optional: true,
    cell: ({ type }) => typeName(type),
  },
  {
    id: 'provider',
    header: 'Provider',
    width: 'minmax(90px, 0.8fr)',
    phone: 'hidden',
    optional: true,
    cell: ({ provider }) => providerName(provider),
  },
  {
    id: 'account',
    header: 'Account',
    width: 'minmax(80px, 0.8fr)',
    phone: 'hidden',
    optional: true,
    cell: ({ account }) => account,
  },
  {
    id: 'region',
    header: 'Region',
    width: 'minmax(80px, 0.8fr)',
    phone: 'hidden',
    optional: true,
    cell: ({ region }) => region,
  },
  {
    id: 'nativeId',
    header: 'Native id',
    width: 'minmax(120px, 1.2fr)',
    phone: 'hidden',
    optional: true,
    cell: ({ nativeId }) => (
      <span className="mono soft" title={nativeId}>
        {nativeId}
      </span>
    ),
  },
  {
    id: 'openAlerts',
    header: 'Open alerts',
    width: '92px',
    align: 'end',
    phone: 'hidden',
    optional: true,
    cell: ({ openAlerts }) => (openAlerts > 0 ? openAlerts : <span className="quiet">0</span>),
  },
  {
    id: 'lastSample',
    header: 'Last sample',
    width: '96px',
    align: 'end',
    phone: 'detail',
    optional: true,
    cell: ({ lastSampleAt }) => <Ago time={lastSampleAt} none="never" />,
  },
  {
    id: 'changed',
    header: 'Changed',
    width: '96px',
    align: 'end',
    phone: 'hidden',
    sortKey: 'CHANGED_AT',
    optional: true,
    cell: ({ changedAt }) => <Ago time={changedAt} />,
  },
]

/** Columns a newcomer does not see. */
export const HIDDEN_AT_FIRST = ['account', 'nativeId']
