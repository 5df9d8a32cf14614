import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { AlertChangedDocument, type AlertGrouping, AlertGroupsDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { AlertFilters } from './AlertFilters'
import { type AlertSearch, alertFilter, type Grouping, lastingFilter } from './alertFilter'
import { groupColumns } from './groupColumns'

interface GroupedBoardProps {
  by: Grouping
  search: AlertSearch
  onChange: (search: AlertSearch) => void
}

/** The alerts put together by rule or by resource, with how many there are of each. */
export function GroupedBoard({ by, search, onChange }: GroupedBoardProps) {
  usePageTitle('Alerts')
  const grouping: AlertGrouping = by === 'rule' ? 'RULE' : 'RESOURCE'
  const filter = alertFilter(search)
  const { pages, error, refresh, more } = usePages(
    AlertGroupsDocument,
    { by: grouping, filter },
    (data) => data.alertGroups,
  )
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(AlertChangedDocument, { filter: lastingFilter(filter) }, refreshSoon, refreshSoon)
  const rows = pages?.nodes ?? []
  return (
    <div className="page">
      <div className="page-head">
        <h1>Alerts</h1>
        {pages && (
          <span className="quiet number">
            {pages.total ?? rows.length} {by === 'rule' ? 'rules' : 'resources'}
          </span>
        )}
      </div>
      <AlertFilters search={search} onChange={onChange} />
      {error && <Failure what="The alerts could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={6} waitsFor="the alert board" />}
      {pages && rows.length === 0 && (
        <div className="panel">
          <Empty icon="check" title="No alert matches">
            Widen the filter to see more.
          </Empty>
        </div>
      )}
      {rows.length > 0 && (
        <div className="panel">
          <DataTable
            label={`Alerts by ${by}`}
            columns={groupColumns(by, search)}
            rows={rows}
            total={pages?.total}
            onEnd={more}
          />
        </div>
      )}
    </div>
  )
}
