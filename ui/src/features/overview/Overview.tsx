import { Link } from '@tanstack/react-router'
import { Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { AlertChangedDocument, OverviewDocument, ResourceChangedDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { AgentStrip } from './AgentStrip'
import { AlertsNow } from './AlertsNow'
import { Estate } from './Estate'
import { HostStrip } from './HostStrip'
import { useEvery } from './useEvery'
import { REACH_MINUTES } from './useHostLoad'
import './overview.css'

/** What has no event of its own, such as samples per minute, is asked for this often. */
const EVERY = 10_000

/** The estate at a glance, live. */
export function Overview() {
  usePageTitle('Overview')
  const { data, error, refresh } = useAsk(OverviewDocument, {})
  const refreshSoon = useCoalesced(refresh, 1_500)
  useLive(AlertChangedDocument, {}, refreshSoon, refreshSoon)
  useLive(ResourceChangedDocument, {}, refreshSoon, refreshSoon)
  useEvery(EVERY, refresh)

  if (!data) {
    return error ? (
      <Failure what="The overview could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={10} waitsFor="the overview" heading />
    )
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>Overview</h1>
      </div>
      {error && <Failure what="The overview could not be refreshed." error={error} retry={refresh} />}
      <Estate overview={data.overview} agents={data.agents} />
      <div className="overview-columns">
        <section className="panel" aria-label="Alerts that need somebody">
          <header>
            <h2>Alerts that need somebody</h2>
            <Link to="/alerts" className="link">
              All {data.alerts.totalCount}
            </Link>
          </header>
          <AlertsNow alerts={data.alerts.edges.map(({ node }) => node)} />
        </section>
        <section className="panel" aria-label="Agents">
          <header>
            <h2>Agents</h2>
            <Link to="/admin" className="link">
              All {data.agents.length}
            </Link>
          </header>
          <AgentStrip agents={data.agents} />
        </section>
      </div>
      <section className="panel" aria-label="Hosts">
        <header>
          <h2>
            Hosts, those in need first <span className="quiet">last {REACH_MINUTES} minutes</span>
          </h2>
          <Link to="/resources" search={{ type: 'host' }} className="link">
            All {data.hosts.totalCount}
          </Link>
        </header>
        <HostStrip hosts={data.hosts.edges.map(({ node }) => node)} />
      </section>
    </div>
  )
}
