import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { AgentRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { AgentState } from './AgentState'

/** What a list tells of an agent. */
export const AGENT_COLUMNS: Column<AgentRowFragment>[] = [
  {
    id: 'state',
    header: 'State',
    width: '96px',
    phone: 'detail',
    cell: (agent) => <AgentState agent={agent} />,
  },
  {
    id: 'host',
    header: 'Host',
    width: 'minmax(160px, 2fr)',
    phone: 'title',
    cell: ({ id, hostName }) => (
      <Link to="/admin/agents/$agentId" params={{ agentId: id }} className="opens">
        {hostName ?? 'Not enrolled yet'}
      </Link>
    ),
  },
  {
    id: 'version',
    header: 'Version',
    width: 'minmax(90px, 1fr)',
    phone: 'hidden',
    cell: ({ version }) => version ?? <span className="quiet">–</span>,
  },
  {
    id: 'seen',
    header: 'Last heard',
    width: '96px',
    align: 'end',
    phone: 'detail',
    cell: ({ lastSeenAt }) => <Ago time={lastSeenAt} none="never" />,
  },
  {
    id: 'certificate',
    header: 'Certificate ends',
    width: '120px',
    align: 'end',
    phone: 'hidden',
    cell: ({ certificateExpiresAt }) => <Ago time={certificateExpiresAt} />,
  },
  {
    id: 'invited',
    header: 'Invited',
    width: '96px',
    align: 'end',
    phone: 'hidden',
    cell: ({ invitedAt }) => <Ago time={invitedAt} />,
  },
]
