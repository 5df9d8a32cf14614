import { getRouteApi } from '@tanstack/react-router'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { ChainDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { depths } from './depth'
import { FactEntry } from './FactEntry'
import './history.css'

const route = getRouteApi('/chains/$correlation')

/** A chain of causes and effects: each fact below and right of the one that led to it. */
export function ChainPage() {
  const { correlation } = route.useParams()
  usePageTitle('Chain of causes')
  const { pages, error, refresh, more, fetching } = usePages(
    ChainDocument,
    { correlation },
    (data) => data.chain,
  )
  if (!pages) {
    return error ? (
      <Failure what="The chain could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <Skeleton rows={6} waitsFor="the chain" heading />
    )
  }
  if (pages.nodes.length === 0) {
    return (
      <Empty icon="clock" title="Nothing of this chain is to be seen" heading>
        The address may be mistyped, or all of it is about things that you may not see.
      </Empty>
    )
  }
  const found = depths(pages.nodes)
  return (
    <div className="page">
      <div className="page-head">
        <h1>Chain of causes</h1>
      </div>
      <p className="soft">
        From what began it to its last effect. Each entry stands right of the one that led to it; where none
        did, a person, an agent or the clock began it.
      </p>
      <div className="panel">
        <ol className="facts-list" aria-label="Chain, oldest first">
          {pages.nodes.map((fact) => (
            <FactEntry key={fact.id} fact={fact} depth={found.get(fact.id) ?? 0} />
          ))}
        </ol>
        {pages.next && (
          <div className="body">
            <button type="button" className="button" disabled={fetching} onClick={more}>
              Show later
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
