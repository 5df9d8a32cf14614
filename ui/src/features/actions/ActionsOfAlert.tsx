import { Link } from '@tanstack/react-router'
import { Failure } from '../../design/Notice'
import { State } from '../../design/State'
import { ActionChangedDocument, ActionsOfAlertDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { Ago } from '../../time/Ago'
import { STATUS_TONES, STATUS_WORDS } from './words'

/** What playbooks proposed because of an alert; nothing where none did. */
export function ActionsOfAlert({ alertId }: { alertId: string }) {
  const { data, error, refresh } = useAsk(ActionsOfAlertDocument, { alertId })
  const refreshSoon = useCoalesced(refresh, 300)
  useLive(ActionChangedDocument, {}, refreshSoon, refreshSoon)
  if (error && !data) {
    return <Failure what="The actions could not be fetched." error={error} retry={refresh} />
  }
  const actions = data?.costActions.edges.map(({ node }) => node) ?? []
  if (actions.length === 0) return null
  return (
    <section className="panel" aria-label="Actions because of this alert">
      <header>
        <h2>Actions</h2>
      </header>
      <ul className="body page">
        {actions.map(({ id, title, status, proposedAt }) => (
          <li key={id}>
            <State tone={STATUS_TONES[status]}>{STATUS_WORDS[status]}</State>{' '}
            <Link to="/actions/$actionId" params={{ actionId: id }} className="link">
              {title}
            </Link>{' '}
            <span className="quiet">
              <Ago time={proposedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
