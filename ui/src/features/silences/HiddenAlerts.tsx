import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { AlertBoardDocument, AlertChangedDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { ALERT_COLUMNS } from '../alerts/alertColumns'
import { STATUSES } from '../alerts/words'
import { concerns } from './concerns'

/** The alerts that a silence has kept quiet, over or not. */
export function HiddenAlerts({ silenceId }: { silenceId: string }) {
  const filter = { silenceId, statuses: [...STATUSES] }
  const { pages, error, refresh, more } = usePages(AlertBoardDocument, { filter }, (data) => data.alerts)
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(
    AlertChangedDocument,
    {},
    ({ alertChanged }) => {
      if (!pages || concerns(alertChanged, silenceId, pages.nodes)) refreshSoon()
    },
    refreshSoon,
  )
  if (!pages) {
    return error ? (
      <Failure what="The alerts could not be fetched." error={error} retry={refresh} />
    ) : (
      <Skeleton rows={4} waitsFor="the alerts it hid" />
    )
  }
  if (pages.nodes.length === 0) {
    return (
      <Empty icon="check" title="Nothing hidden">
        No alert was raised that it keeps quiet.
      </Empty>
    )
  }
  return (
    <DataTable
      label="Alerts it hid"
      columns={ALERT_COLUMNS}
      rows={pages.nodes}
      total={pages.total}
      onEnd={more}
      rowClass={({ status }) => (status === 'RESOLVED' ? 'over' : undefined)}
    />
  )
}
