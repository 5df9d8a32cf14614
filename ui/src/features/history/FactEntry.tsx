import { Link } from '@tanstack/react-router'
import type { FactFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { readable } from './payload'
import { Subject } from './Subject'
import { SUBJECT_WORDS } from './subjects'

const INDENT = 22
const DEEPEST = 8

interface FactEntryProps {
  fact: FactFragment
  /** How far it is from what began the chain, where a chain is shown. */
  depth?: number
}

/** One event as it stands in the event store; what it says unfolds. */
export function FactEntry({ fact, depth }: FactEntryProps) {
  const inChain = depth !== undefined
  return (
    <li style={inChain ? { paddingLeft: `${Math.min(depth, DEEPEST) * INDENT}px` } : undefined}>
      <details>
        <summary>
          <code>{fact.type}</code>
          {inChain && <span className="soft">of {SUBJECT_WORDS[fact.subject] ?? fact.subject}</span>}
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
          {inChain && (
            <>
              <dt>About</dt>
              <dd>
                <Subject fact={fact} />
              </dd>
            </>
          )}
          {fact.correlation && !inChain && (
            <>
              <dt>Chain</dt>
              <dd>
                <Link to="/chains/$correlation" params={{ correlation: fact.correlation }} className="link">
                  What caused it, and what it caused
                </Link>
              </dd>
            </>
          )}
        </dl>
        <pre className="payload">{readable(fact.payload)}</pre>
      </details>
    </li>
  )
}
