import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ResourceChangedDocument, ResourcePageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { Ago } from '../../time/Ago'
import { useMay } from '../account/useMe'
import { HistoryList } from '../history/HistoryList'
import { HealthState } from './HealthState'
import { ResourceAlerts } from './ResourceAlerts'
import { ResourceAttributes } from './ResourceAttributes'
import { typeName } from './words'
import './resources.css'

const MetricsTab = lazy(() => import('../metrics/MetricsTab'))
const route = getRouteApi('/resources/$resourceId')
const TABS = { metrics: 'Metrics', alerts: 'Alerts', attributes: 'Attributes', history: 'History' } as const

/** One resource: its live charts, its alerts, what is known of it, and its history. */
export function ResourcePage() {
  const { resourceId } = route.useParams()
  const { tab = 'metrics' } = route.useSearch()
  const { data, error, refresh } = useAsk(ResourcePageDocument, { id: resourceId })
  const mayPropose = useMay('OPERATOR', 'ADMIN')
  const refreshSoon = useCoalesced(refresh, 2_000)
  useLive(
    ResourceChangedDocument,
    {},
    ({ resourceChanged }) => {
      if (resourceChanged.id === resourceId) refreshSoon()
    },
    refreshSoon,
  )
  const resource = data?.resource
  usePageTitle(resource?.name ?? 'Resource')

  if (!data) {
    return error ? (
      <Failure what="The resource could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={8} waitsFor="the resource" heading />
    )
  }
  if (!resource) {
    return (
      <Empty icon="resources" title="No such resource" heading>
        The address may be mistyped. Everything that is watched is under{' '}
        <Link to="/resources" className="link">
          Resources
        </Link>
        .
      </Empty>
    )
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/resources" className="link">
          Resources
        </Link>
        {resource.parent && (
          <>
            <span aria-hidden="true">/</span>
            <Link to="/resources/$resourceId" params={{ resourceId: resource.parent.id }}>
              {resource.parent.name}
            </Link>
          </>
        )}
      </Crumbs>
      <div className="page-head">
        <h1>{resource.name}</h1>
        <HealthState health={resource.health} />
        <span className="tag">{typeName(resource.type)}</span>
        {resource.status === 'VANISHED' && <span className="tag">vanished</span>}
        <span className="quiet">
          last sample <Ago time={resource.lastSampleAt} none="never" />
        </span>
        <span className="grow" />
        {mayPropose && resource.status === 'PRESENT' && (
          <Link to="/actions/new" search={{ resource: resource.id }} className="button">
            Propose action
          </Link>
        )}
      </div>
      <TabLinks
        tabs={Object.entries(TABS).map(([name, label]) => ({
          label: name === 'alerts' && resource.openAlerts ? `${label} (${resource.openAlerts})` : label,
          tab: name === 'metrics' ? undefined : name,
        }))}
      />
      {tab === 'metrics' && (
        <Suspense fallback={<Skeleton rows={8} waitsFor="the charts" />}>
          <MetricsTab resourceId={resource.id} metrics={resource.metrics} onNewMetric={refreshSoon} />
        </Suspense>
      )}
      {tab === 'alerts' && <ResourceAlerts resourceId={resource.id} />}
      {tab === 'attributes' && <ResourceAttributes resource={resource} />}
      {tab === 'history' && (
        <div className="panel">
          <HistoryList id={resource.id} version={resource.changedAt} />
        </div>
      )}
    </div>
  )
}
