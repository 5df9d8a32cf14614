import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { PolicyRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'

/** What a list tells of an escalation policy. */
export const POLICY_COLUMNS: Column<PolicyRowFragment>[] = [
  {
    id: 'name',
    header: 'Policy',
    width: 'minmax(180px, 3fr)',
    phone: 'title',
    cell: ({ id, name }) => (
      <Link to="/policies/$policyId" params={{ policyId: id }} className="opens">
        {name}
      </Link>
    ),
  },
  {
    id: 'steps',
    header: 'Steps',
    width: '84px',
    align: 'end',
    phone: 'detail',
    phoneLabel: 'steps',
    cell: ({ steps }) => steps.length,
  },
  {
    id: 'rules',
    header: 'Rules',
    width: '84px',
    align: 'end',
    phone: 'detail',
    phoneLabel: 'rules',
    cell: ({ rules }) => rules,
  },
  {
    id: 'changed',
    header: 'Changed',
    width: '100px',
    align: 'end',
    phone: 'detail',
    cell: ({ changedAt }) => <Ago time={changedAt} />,
  },
]
