import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { AlertBoardDocument, AlertChangedDocument } from '../../generated/graphql'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { ALERT_COLUMNS } from '../alerts/alertColumns'
import { STATUSES } from '../alerts/words'

/** All alerts of one resource, over or not. */
export function ResourceAlerts({ resourceId }: { resourceId: string }) {
  const filter = { resourceId, statuses: [...STATUSES] }
  const { pages, error, refresh, more } = usePages(AlertBoardDocument, { filter }, (data) => data.alerts)
  useLive(
    AlertChangedDocument,
    {},
    ({ alertChanged }) => {
      if (alertChanged.resourceId === resourceId) refresh()
    },
    refresh,
  )
  if (!pages) {
    return error ? (
      <Failure what="The alerts could not be fetched." error={error} retry={refresh} />
    ) : (
      <Skeleton rows={4} waitsFor="its alerts" />
    )
  }
  return (
    <div className="panel">
      {pages.nodes.length === 0 ? (
        <Empty icon="check" title="Never an alert">
          No rule has raised one for this resource.
        </Empty>
      ) : (
        <DataTable
          label="Alerts of this resource"
          columns={ALERT_COLUMNS.filter(({ id }) => id !== 'resource')}
          rows={pages.nodes}
          total={pages.total}
          onEnd={more}
          rowClass={({ status }) => (status === 'RESOLVED' ? 'over' : undefined)}
        />
      )}
    </div>
  )
}
