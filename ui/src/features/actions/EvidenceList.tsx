import { Link } from '@tanstack/react-router'
import { exactly } from '../../time/moment'
import { unitOf } from '../../units/unit'
import type { Action } from './action'

type Figure = Action['evidence'][number]

/** The figures a proposal rests on, each with where it comes from. */
export function EvidenceList({ evidence }: { evidence: readonly Figure[] }) {
  return (
    <section className="panel" aria-label="Evidence">
      <header>
        <h2>Evidence</h2>
      </header>
      {evidence.length === 0 ? (
        <p className="body soft">No figure was given with this proposal.</p>
      ) : (
        <dl className="facts body">
          {evidence.map((figure) => (
            <div key={`${figure.what} ${figure.source}`} className="fact">
              <dt>{figure.what}</dt>
              <dd>
                <span className="number">
                  {unitOf(figure.unit, figure.metric ?? '').format(figure.value)}
                </span>{' '}
                <Source figure={figure} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Source({ figure }: { figure: Figure }) {
  switch (figure.source) {
    case 'SAMPLES':
      return (
        <span className="soft">
          {figure.aggregation} of{' '}
          {figure.resourceId ? (
            <Link to="/resources/$resourceId" params={{ resourceId: figure.resourceId }} className="link">
              <code>{figure.metric}</code>
            </Link>
          ) : (
            <code>{figure.metric}</code>
          )}
          {figure.from && figure.to && ` from ${exactly(figure.from)} to ${exactly(figure.to)}`}
        </span>
      )
    case 'FACT':
      return (
        <span className="soft">
          recorded as event <code>{figure.eventId}</code>
        </span>
      )
    case 'OBSERVATION':
      return (
        <span className="soft">
          observed by the agent as <code>{figure.fact}</code>
          {figure.to && `, ${exactly(figure.to)}`}
        </span>
      )
  }
}
