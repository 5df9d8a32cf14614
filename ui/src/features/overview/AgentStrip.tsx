import { Link } from '@tanstack/react-router'
import { Empty } from '../../design/Notice'
import type { AgentRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { AgentState } from '../admin/AgentState'

const SHOWN = 8

/** The agents, with when each was last heard from. */
export function AgentStrip({ agents }: { agents: readonly AgentRowFragment[] }) {
  if (agents.length === 0) {
    return (
      <Empty icon="agent" title="No agent yet">
        Invite one under Admin and start it on a host.
      </Empty>
    )
  }
  return (
    <ul className="strip">
      {agents.slice(0, SHOWN).map((agent) => (
        <li key={agent.id}>
          <Link to="/admin/agents/$agentId" params={{ agentId: agent.id }}>
            <AgentState agent={agent} />
            <span className="main">
              <strong>{agent.hostName ?? 'not enrolled yet'}</strong>
            </span>
            <span className="quiet">
              {agent.lastSeenAt ? <Ago time={agent.lastSeenAt} /> : <Ago time={agent.invitedAt} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
