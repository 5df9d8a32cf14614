import type { HistoryQuery } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { readable } from './payload'

type Fact = HistoryQuery['history']['edges'][number]['node']

/** One event as it stands in the event store; what it says unfolds. */
export function FactEntry({ fact }: { fact: Fact }) {
  return (
    <li>
      <details>
        <summary>
          <code>{fact.type}</code>
          <span className="soft">by {fact.actor.label}</span>
          {fact.reason && <span className="tag">{fact.reason}</span>}
          <span className="grow" />
          <span className="quiet">
            <Ago time={fact.recordedAt} />
          </span>
        </summary>
        <dl className="facts">
          <dt>Recorded</dt>
          <dd className="number">{exactly(fact.recordedAt)}</dd>
          {fact.effectiveAt && (
            <>
              <dt>So since</dt>
              <dd className="number">{exactly(fact.effectiveAt)}</dd>
            </>
          )}
          <dt>Place</dt>
          <dd className="number">
            {fact.sequence} in its stream, {fact.position} in the store
          </dd>
          {fact.causation && (
            <>
              <dt>Caused by</dt>
              <dd className="mono">{fact.causation}</dd>
            </>
          )}
          {fact.correlation && (
            <>
              <dt>Chain</dt>
              <dd className="mono">{fact.correlation}</dd>
            </>
          )}
        </dl>
        <pre className="payload">{readable(fact.payload)}</pre>
      </details>
    </li>
  )
}
