import { getRouteApi, Link } from '@tanstack/react-router'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { ActionOffersDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { ActionForm } from './ActionForm'
import './actions.css'

const route = getRouteApi('/actions/new')

/** Proposes an action on a resource, of what its agent offers. */
export function NewAction() {
  usePageTitle('New action')
  const { resource: resourceId = '' } = route.useSearch()
  const { data, error, refresh } = useAsk(ActionOffersDocument, { resourceId }, { pause: !resourceId })

  if (!resourceId) {
    return (
      <Empty icon="actions" title="Choose a resource first" heading>
        An action is proposed from the page of the{' '}
        <Link to="/resources" className="link">
          resource
        </Link>{' '}
        it is done to.
      </Empty>
    )
  }
  if (!data) {
    return error ? (
      <Failure what="What the agent offers could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={8} waitsFor="what the agent offers" heading />
    )
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/resources/$resourceId" params={{ resourceId }}>
          {data.resource?.name ?? 'Resource'}
        </Link>
      </Crumbs>
      <h1>New action</h1>
      {data.actionOffers.length > 0 ? (
        <ActionForm resourceId={resourceId} offers={data.actionOffers} />
      ) : (
        <div className="panel">
          <Empty icon="agent" title="No agent offers anything here">
            What may be done on a host stands in its agent’s actions file, and nothing else is ever carried
            out. Give the agent one with --actions-file; docs/agent.md shows how it is written.
          </Empty>
        </div>
      )}
    </div>
  )
}
