import { getRouteApi } from '@tanstack/react-router'
import { ColumnChoice } from '../../design/ColumnChoice'
import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { useRemembered } from '../../design/remembered'
import { shownColumns } from '../../design/table'
import { usePageTitle } from '../../design/usePageTitle'
import { ResourceChangedDocument, ResourceListDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { ResourceFilters } from './ResourceFilters'
import { HIDDEN_AT_FIRST, RESOURCE_COLUMNS } from './resourceColumns'
import { resourceFilter, resourceSort, sortWord } from './resourceFilter'
import './resources.css'

const route = getRouteApi('/resources')

/** The estate, as one table. */
export function ResourceList() {
  usePageTitle('Resources')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = resourceFilter(search)
  const sort = resourceSort(search)
  const list = usePages(ResourceListDocument, { filter, sort }, (data) => data.resources)
  const { pages, error, refresh, change, more } = list
  const [hidden, setHidden] = useRemembered('resources.hidden-columns', HIDDEN_AT_FIRST)
  const refreshSoon = useCoalesced(refresh, 3_000)

  useLive(
    ResourceChangedDocument,
    {},
    ({ resourceChanged }) => {
      const known = pages?.nodes.some(({ id }) => id === resourceChanged.id)
      if (!known) return refreshSoon()
      change((nodes) => nodes.map((node) => (node.id === resourceChanged.id ? resourceChanged : node)))
    },
    refresh,
  )

  const narrowed = Object.entries(search).some(([key, value]) => key !== 'sort' && value)
  return (
    <div className="page">
      <div className="page-head">
        <h1>Resources</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        <ColumnChoice columns={RESOURCE_COLUMNS} hidden={hidden} onChange={setHidden} />
      </div>
      <ResourceFilters
        search={search}
        onChange={(next) => void navigate({ to: '.', search: next, replace: true })}
      />
      {error && <Failure what="The resources could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={10} waitsFor="the resources" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          {narrowed ? (
            <Empty icon="resources" title="No resource matches">
              Widen the filter to see more.
            </Empty>
          ) : (
            <Empty icon="resources" title="Nothing is watched yet">
              Invite an agent under Admin and start it on a host: the host appears here within a minute.
            </Empty>
          )}
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Resources"
            columns={shownColumns(RESOURCE_COLUMNS, hidden)}
            rows={pages.nodes}
            total={pages.total}
            sorting={sort}
            onSort={(next) =>
              void navigate({ to: '.', search: { ...search, sort: sortWord(next) }, replace: true })
            }
            onEnd={more}
            rowClass={({ status }) => (status === 'VANISHED' ? 'over' : undefined)}
          />
        </div>
      )}
    </div>
  )
}
