import { AlertChangedDocument, OpenAlertsDocument } from '../generated/graphql'
import { useAsk } from '../graphql/useAsk'
import { useCoalesced } from '../graphql/useCoalesced'
import { useLive } from '../graphql/useLive'

/** How many alerts are open, in the colour of the worst. */
export function OpenAlertCount() {
  const { data, refresh } = useAsk(OpenAlertsDocument, {})
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(AlertChangedDocument, {}, refreshSoon, refreshSoon)
  const counts = data?.overview.openAlerts ?? []
  const open = counts.reduce((sum, { count }) => sum + count, 0)
  if (open === 0) return null
  const critical = counts.some(({ severity, count }) => severity === 'CRITICAL' && count > 0)
  return (
    <span className={critical ? 'badge critical' : 'badge'}>
      {open > 99 ? '99+' : open}
      <span className="unseen"> open</span>
    </span>
  )
}
