import { getRouteApi, Link } from '@tanstack/react-router'
import { DataTable } from '../../design/DataTable'
import { FilterText } from '../../design/FilterText'
import { Icon } from '../../design/Icon'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { AlertChangedDocument, RuleListDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { useMay } from '../account/useMe'
import { RULE_COLUMNS } from './ruleColumns'
import './rules.css'

const route = getRouteApi('/rules')

/** What the platform watches for. */
export function RuleList() {
  usePageTitle('Rules')
  const { text } = route.useSearch()
  const navigate = route.useNavigate()
  const { pages, error, refresh, more } = usePages(RuleListDocument, { text }, (data) => data.rules)
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(AlertChangedDocument, {}, refreshSoon, refreshSoon)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  return (
    <div className="page">
      <div className="page-head">
        <h1>Rules</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        <Link to="/policies" className="button plain">
          Escalation policies
        </Link>
        {mayWrite && (
          <Link to="/rules/new" className="button primary">
            <Icon name="plus" />
            New rule
          </Link>
        )}
      </div>
      <FilterText
        label="Filter by name or metric"
        value={text ?? ''}
        onChange={(next) => void navigate({ to: '.', search: { text: next || undefined }, replace: true })}
      />
      {error && <Failure what="The rules could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={6} waitsFor="the rules" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          {text ? (
            <Empty icon="rules" title="No rule matches">
              Widen the filter to see more.
            </Empty>
          ) : (
            <Empty icon="rules" title="No rule yet">
              A rule holds a metric against a threshold and raises an alert. Define the first one with “New
              rule”.
            </Empty>
          )}
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Rules"
            columns={RULE_COLUMNS}
            rows={pages.nodes}
            total={pages.total}
            onEnd={more}
            rowClass={({ enabled }) => (enabled ? undefined : 'over')}
          />
        </div>
      )}
    </div>
  )
}
