import { getRouteApi, Link } from '@tanstack/react-router'
import { listOf, toggled } from '../../app/search'
import { Choices } from '../../design/Choices'
import { DataTable } from '../../design/DataTable'
import { FilterText } from '../../design/FilterText'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { ActionChangedDocument, ActionListDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { ACTION_COLUMNS } from './actionColumns'
import { type ActionSearch, actionFilter, SHOWN, SHOWN_WORDS } from './actionFilter'
import './actions.css'

const route = getRouteApi('/actions')

/** What is proposed, carried out and done to resources, live. */
export function ActionList() {
  usePageTitle('Actions')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = actionFilter(search)
  const { pages, error, refresh, more } = usePages(ActionListDocument, { filter }, (data) => data.costActions)
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(ActionChangedDocument, {}, refreshSoon, refreshSoon)
  const show = listOf(search.show, SHOWN)
  const change = (next: ActionSearch) =>
    void navigate({ to: '.', search: { ...search, ...next }, replace: true })
  return (
    <div className="page">
      <div className="page-head">
        <h1>Actions</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        <Link to="/playbooks" className="button plain">
          Playbooks
        </Link>
      </div>
      <div className="row">
        <FilterText
          label="Filter by title or resource"
          value={search.text ?? ''}
          onChange={(text) => change({ text: text || undefined })}
        />
        <Choices
          label="Which"
          options={SHOWN.map((each) => [each, SHOWN_WORDS[each]] as const)}
          chosen={show}
          onChoose={(each) => change({ show: toggled(show, each).join(',') || undefined })}
        />
      </div>
      {error && <Failure what="The actions could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={7} waitsFor="the actions" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          {Object.values(search).some(Boolean) ? (
            <Empty icon="actions" title="No action matches">
              Widen the filter to see more.
            </Empty>
          ) : (
            <Empty icon="actions" title="No action yet">
              What is proposed for a resource appears here with its plan, and is carried out once its plan is
              approved.
            </Empty>
          )}
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Actions"
            columns={ACTION_COLUMNS}
            rows={pages.nodes}
            total={pages.total}
            onEnd={more}
          />
        </div>
      )}
    </div>
  )
}
