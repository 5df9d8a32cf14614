import { useState } from 'react'
import { useMutation } from 'urql'
import { State } from '../../design/State'
import { type LetterFragment, RetryDeadLetterDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { readable } from '../history/payload'

interface LetterEntryProps {
  letter: LetterFragment
  mayDecide: boolean
  onTried: () => void
  onDiscard: (letter: LetterFragment) => void
}

/** One event that could not be handled: why, what it says, and what can be done about it. */
export function LetterEntry({ letter, mayDecide, onTried, onDiscard }: LetterEntryProps) {
  const [{ fetching, error }, retry] = useMutation(RetryDeadLetterDocument)
  const [failed, setFailed] = useState(false)
  const tryAgain = async () => {
    const answer = await retry({ id: letter.id })
    setFailed(Boolean(answer.data?.retryDeadLetter))
    onTried()
  }
  return (
    <li>
      <details>
        <summary>
          <code>{letter.eventType}</code>
          <span className="soft">
            in <code>{letter.processingGroup}</code>
          </span>
          {letter.first ? (
            <State tone="warning">failed {letter.attempts === 1 ? 'once' : `${letter.attempts} times`}</State>
          ) : (
            <span className="tag">waits behind another</span>
          )}
          <span className="grow" />
          <span className="quiet">
            <Ago time={letter.since} />
          </span>
        </summary>
        <dl className="facts">
          {letter.causeType && (
            <>
              <dt>Fails of</dt>
              <dd>
                <code>{letter.causeType}</code>
                <p className="soft">{letter.causeMessage}</p>
              </dd>
            </>
          )}
          <dt>Recorded</dt>
          <dd className="number">{exactly(letter.recordedAt)}</dd>
          <dt>Tried last</dt>
          <dd className="number">{exactly(letter.triedAt)}</dd>
          <dt>Event</dt>
          <dd className="mono">{letter.eventId}</dd>
          {letter.subjectId && (
            <>
              <dt>About</dt>
              <dd className="mono">{letter.subjectId}</dd>
            </>
          )}
        </dl>
        <pre className="payload">{readable(letter.payload)}</pre>
        {mayDecide && (
          <div className="row body">
            <button type="button" className="button" disabled={!letter.first || fetching} onClick={tryAgain}>
              {fetching ? 'Trying …' : 'Try again now'}
            </button>
            <button type="button" className="button danger" onClick={() => onDiscard(letter)}>
              Discard…
            </button>
            <span role="status" className="soft">
              {failed && !fetching && 'It failed again; why is above.'}
              {error && problemOf(error).sentence}
            </span>
          </div>
        )}
      </details>
    </li>
  )
}
