import { getRouteApi, Link } from '@tanstack/react-router'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { State } from '../../design/State'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ActionChangedDocument, ActionPageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { HistoryList } from '../history/HistoryList'
import { ActionDecisions } from './ActionDecisions'
import { ActionFacts } from './ActionFacts'
import { ActionTimeline } from './ActionTimeline'
import type { Action } from './action'
import { Differences } from './Differences'
import { DryRun } from './DryRun'
import { EvidenceList } from './EvidenceList'
import { LiveSteps } from './LiveSteps'
import { Measured } from './Measured'
import { PlanText } from './PlanText'
import { StepList } from './StepList'
import { STATUS_TONES, STATUS_WORDS } from './words'
import './actions.css'

const route = getRouteApi('/actions/$actionId')

/** One action: the plan as it will be approved, what it rests on, and how far it has come. */
export function ActionPage() {
  const { actionId } = route.useParams()
  const { tab } = route.useSearch()
  const { data, error, refresh } = useAsk(ActionPageDocument, { id: actionId })
  const refreshSoon = useCoalesced(refresh, 300)
  useLive(
    ActionChangedDocument,
    {},
    ({ costActionChanged }) => {
      if (costActionChanged.id === actionId) refreshSoon()
    },
    refreshSoon,
  )
  const action = data?.costAction
  usePageTitle(action?.title ?? 'Action')

  if (!data) {
    return error ? (
      <Failure what="The action could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={8} waitsFor="the action" heading />
    )
  }
  if (!action) {
    return (
      <Empty icon="actions" title="No such action" heading>
        The address may be mistyped. All actions are in the{' '}
        <Link to="/actions" className="link">
          list of actions
        </Link>
        .
      </Empty>
    )
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/actions">Actions</Link>
      </Crumbs>
      <div className="page-head">
        <State tone={STATUS_TONES[action.status]}>{STATUS_WORDS[action.status]}</State>
        <h1>{action.title}</h1>
        <span className="grow" />
        <ActionDecisions action={action} onDone={refreshSoon} />
      </div>
      {error && <Failure what="The action could not be refreshed." error={error} retry={refresh} />}
      <TabLinks
        tabs={[
          { label: 'Plan' },
          { label: 'Timeline', tab: 'timeline' },
          { label: 'History', tab: 'history' },
        ]}
      />
      <div className="split">
        <Part action={action} tab={tab} />
        <ActionFacts action={action} />
      </div>
    </div>
  )
}

function Part({ action, tab }: { action: Action; tab: string | undefined }) {
  switch (tab) {
    case 'timeline':
      return (
        <div className="panel">
          <ActionTimeline entries={action.timeline} steps={action.steps} />
        </div>
      )
    case 'history':
      return (
        <div className="panel">
          <HistoryList id={action.id} version={action.changedAt} />
        </div>
      )
    default:
      return (
        <div className="page">
          {action.differences.length > 0 && <Differences differences={action.differences} />}
          {action.measured.length > 0 && <Measured action={action} />}
          {action.endedAt ? (
            <StepList steps={action.steps} />
          ) : (
            <LiveSteps action={action.id} steps={action.steps} />
          )}
          <DryRun key={action.planHash} action={action} />
          <EvidenceList evidence={action.evidence} />
          <PlanText plan={action.plan} hash={action.planHash} />
        </div>
      )
  }
}
