import { getRouteApi, Link } from '@tanstack/react-router'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { AlertChangedDocument, AlertPageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { ActionsOfAlert } from '../actions/ActionsOfAlert'
import { HistoryList } from '../history/HistoryList'
import { AlertActions } from './AlertActions'
import { AlertFacts } from './AlertFacts'
import { FlappingTag, SeverityState, StatusTag } from './AlertState'
import { CommentForm } from './CommentForm'
import { Timeline } from './Timeline'
import './alerts.css'

const route = getRouteApi('/alerts/$alertId')

/** One alert: where it stands, what can be done about it, and all that happened to it. */
export function AlertPage() {
  const { alertId } = route.useParams()
  const { tab } = route.useSearch()
  const { data, error, refresh } = useAsk(AlertPageDocument, { id: alertId })
  const refreshSoon = useCoalesced(refresh, 300)
  useLive(
    AlertChangedDocument,
    {},
    ({ alertChanged }) => {
      if (alertChanged.id === alertId) refreshSoon()
    },
    refreshSoon,
  )
  const alert = data?.alert
  usePageTitle(alert?.title ?? 'Alert')

  if (!data) {
    return error ? (
      <Failure what="The alert could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={8} waitsFor="the alert" heading />
    )
  }
  if (!alert) {
    return (
      <Empty icon="alerts" title="No such alert" heading>
        The address may be mistyped. All alerts are on the{' '}
        <Link to="/alerts" className="link">
          alert board
        </Link>
        .
      </Empty>
    )
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/alerts">Alerts</Link>
      </Crumbs>
      <div className="page-head">
        <SeverityState severity={alert.severity} status={alert.status} />
        <h1>{alert.title}</h1>
        <StatusTag alert={alert} />
        <FlappingTag alert={alert} />
        <span className="grow" />
        <AlertActions alert={alert} onDone={refreshSoon} />
      </div>
      <TabLinks tabs={[{ label: 'Timeline' }, { label: 'History', tab: 'history' }]} />
      <div className="split">
        <div className="panel">
          {tab === 'history' ? (
            <HistoryList id={alert.id} version={alert.changedAt} />
          ) : (
            <>
              <CommentForm alert={alert} onDone={refreshSoon} />
              <Timeline entries={alert.timeline} unit={alert.unit} metric={alert.metric} />
            </>
          )}
        </div>
        <div className="page">
          <AlertFacts alert={alert} />
          <ActionsOfAlert alertId={alert.id} />
        </div>
      </div>
    </div>
  )
}
