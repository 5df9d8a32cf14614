import { Link } from '@tanstack/react-router'
import { Empty } from '../../design/Notice'
import type { ResourceRowFragment } from '../../generated/graphql'
import { HealthState } from '../resources/HealthState'
import { Load } from './Load'
import { useHostLoad } from './useHostLoad'

/** A few hosts with how busy each was lately. */
export function HostStrip({ hosts }: { hosts: readonly ResourceRowFragment[] }) {
  if (hosts.length === 0) {
    return (
      <Empty icon="resources" title="No host yet">
        Invite an agent under Admin and start it on a host: it appears here within a minute.
      </Empty>
    )
  }
  return (
    <ul className="hosts">
      {hosts.map((host) => (
        <Host key={host.id} host={host} />
      ))}
    </ul>
  )
}

function Host({ host }: { host: ResourceRowFragment }) {
  const { processor, memory } = useHostLoad(host.id)
  return (
    <li>
      <Link to="/resources/$resourceId" params={{ resourceId: host.id }}>
        <span className="host-name">
          <strong>{host.name}</strong>
          <HealthState health={host.health} />
        </span>
        <span className="loads">
          <Load label="Processor" token="series-1" values={processor} />
          <Load label="Memory" token="series-3" values={memory} />
        </span>
      </Link>
    </li>
  )
}
