import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { AgentsDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { useMay } from '../account/useMe'
import { HistoryList } from '../history/HistoryList'
import { useEvery } from '../overview/useEvery'
import { AgentState } from './AgentState'
import { RevokeDialog } from './RevokeDialog'
import './admin.css'

const route = getRouteApi('/admin/agents/$agentId')
const EVERY = 10_000

/** One agent: where it stands, and its history. */
export function AgentPage() {
  const { agentId } = route.useParams()
  const { data, error, refresh } = useAsk(AgentsDocument, {})
  useEvery(EVERY, refresh)
  const [revoking, setRevoking] = useState(false)
  const mayRevoke = useMay('ADMIN')
  const agent = data?.agents.find(({ id }) => id === agentId)
  usePageTitle(agent?.hostName ?? 'Agent')

  if (!data) {
    return error ? (
      <Failure what="The agent could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={6} waitsFor="the agent" heading />
    )
  }
  if (!agent) {
    return (
      <Empty icon="agent" title="No such agent" heading>
        The address may be mistyped. All agents are under{' '}
        <Link to="/admin" className="link">
          Admin
        </Link>
        .
      </Empty>
    )
  }
  const moment = (time: string | null) => (time ? exactly(time) : '–')
  return (
    <div className="page">
      <Crumbs>
        <Link to="/admin">Agents</Link>
      </Crumbs>
      <div className="page-head">
        <h1>{agent.hostName ?? 'Not enrolled yet'}</h1>
        <AgentState agent={agent} />
        <span className="grow" />
        {mayRevoke && agent.status !== 'REVOKED' && (
          <button type="button" className="button danger" onClick={() => setRevoking(true)}>
            Revoke
          </button>
        )}
      </div>
      <section className="panel" aria-label="About this agent">
        <dl className="facts body">
          <dt>Version</dt>
          <dd>{agent.version ?? '–'}</dd>
          <dt>Last heard</dt>
          <dd>
            <Ago time={agent.lastSeenAt} none="never" />
          </dd>
          <dt>Invited</dt>
          <dd className="number">{moment(agent.invitedAt)}</dd>
          <dt>Enrolled</dt>
          <dd className="number">{moment(agent.enrolledAt)}</dd>
          <dt>Certificate ends</dt>
          <dd className="number">{moment(agent.certificateExpiresAt)}</dd>
          <dt>Id</dt>
          <dd className="mono">{agent.id}</dd>
        </dl>
      </section>
      <section className="panel" aria-label="History of this agent">
        <header>
          <h2>History</h2>
        </header>
        <HistoryList id={agent.id} version={`${agent.status} ${agent.certificateExpiresAt}`} />
      </section>
      {revoking && (
        <RevokeDialog
          agent={agent}
          onClose={() => setRevoking(false)}
          onDone={() => {
            setRevoking(false)
            refresh()
          }}
        />
      )}
    </div>
  )
}
