import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import type { Column } from '../../design/table'
import { usePageTitle } from '../../design/usePageTitle'
import type { AlertRowFragment } from '../../generated/graphql'
import { useMay } from '../account/useMe'
import { AlertFilters } from './AlertFilters'
import { ALERT_COLUMNS } from './alertColumns'
import type { AlertSearch } from './alertFilter'
import { GroupedBoard } from './GroupedBoard'
import { SelectionBar } from './SelectionBar'
import { selectColumn } from './selectColumn'
import { useAlertBoard } from './useAlertBoard'
import './alerts.css'

const route = getRouteApi('/alerts')

/** The alert board of a URL, each alert on its own or put together. */
export function AlertBoard() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const toSearch = useCallback(
    (next: AlertSearch) => void navigate({ to: '.', search: next, replace: true }),
    [navigate],
  )
  return search.group ? (
    <GroupedBoard by={search.group} search={search} onChange={toSearch} />
  ) : (
    <PlainBoard search={search} onChange={toSearch} />
  )
}

interface PlainBoardProps {
  search: AlertSearch
  onChange: (search: AlertSearch) => void
}

/** All alerts that need somebody, live; a selection brings what can be done with it. */
function PlainBoard({ search, onChange }: PlainBoardProps) {
  usePageTitle('Alerts')
  const [selected, setSelected] = useState<string[]>([])
  const board = useAlertBoard(search, selected.length > 0)
  const mayDecide = useMay('OPERATOR', 'ADMIN')
  const { pages, error } = board

  const toSearch = useCallback(
    (next: AlertSearch) => {
      setSelected([])
      onChange(next)
    },
    [onChange],
  )
  const columns = useMemo<Column<AlertRowFragment>[]>(
    () => (mayDecide ? [selectColumn(selected, setSelected), ...ALERT_COLUMNS] : ALERT_COLUMNS),
    [mayDecide, selected],
  )

  return (
    <div className="page">
      <div className="page-head">
        <h1>Alerts</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        <Link to="/silences" className="button plain">
          Silences
        </Link>
        {board.waiting > 0 && (
          <button type="button" className="button primary waiting" onClick={board.showWaiting}>
            {board.waiting} new
          </button>
        )}
      </div>
      <AlertFilters search={search} onChange={toSearch} />
      {error && <Failure what="The alerts could not be fetched." error={error} retry={board.refresh} />}
      {!pages && !error && <Skeleton rows={9} waitsFor="the alert board" />}
      {pages?.nodes.length === 0 && <AllQuiet search={search} />}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Alerts"
            columns={columns}
            rows={pages.nodes}
            total={pages.total}
            onEnd={board.more}
            rowClass={(alert) =>
              `${board.isNew(alert) ? 'new' : ''} ${alert.status === 'RESOLVED' ? 'over' : ''}`
            }
          />
        </div>
      )}
      {selected.length > 0 && pages && (
        <SelectionBar
          alerts={pages.nodes.filter((alert) => selected.includes(alert.id))}
          onClear={() => setSelected([])}
        />
      )}
    </div>
  )
}

function AllQuiet({ search }: { search: AlertSearch }) {
  const narrowed = Object.values(search).some(Boolean)
  return (
    <div className="panel">
      {narrowed ? (
        <Empty icon="alerts" title="No alert matches">
          Widen the filter to see more.
        </Empty>
      ) : (
        <Empty icon="check" title="All quiet">
          No alert is open. What a rule raises appears here by itself.
        </Empty>
      )}
    </div>
  )
}
