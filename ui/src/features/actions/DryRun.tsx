import { useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { Failure } from '../../design/Notice'
import { ActionDryRunDocument, type ActionDryRunQuery } from '../../generated/graphql'
import { clock } from '../../time/moment'
import { useRoles } from '../account/useMe'
import type { Action } from './action'
import { DifferenceTable } from './DifferenceTable'
import { mayTry } from './decisions'

type Rehearsal = ActionDryRunQuery['costActionDryRun'][number]

interface Answer {
  rehearsals?: readonly Rehearsal[]
  error?: CombinedError
  at: string
}

/** What the plan would do if it ran now, asked of the agent; nothing is done. */
export function DryRun({ action }: { action: Action }) {
  const client = useClient()
  const roles = useRoles()
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  if (!mayTry(action.status, roles)) return null

  const ask = async () => {
    setAsking(true)
    const { data, error } = await client
      .query(ActionDryRunDocument, { id: action.id }, { requestPolicy: 'network-only' })
      .toPromise()
    const at = new Date().toISOString()
    setAnswer(error ? { error, at } : { rehearsals: data?.costActionDryRun ?? [], at })
    setAsking(false)
  }
  return (
    <section className="panel" aria-label="Dry run" aria-busy={asking}>
      <header>
        <div className="row">
          <h2>Dry run</h2>
          {answer?.rehearsals && <span className="quiet">as of {clock(answer.at)}</span>}
        </div>
        <button type="button" className="button" disabled={asking} onClick={() => void ask()}>
          {asking ? 'Asking the agent …' : answer ? 'Ask again' : 'See what it would do'}
        </button>
      </header>
      <div className="body" aria-live="polite">
        {answer?.error && <Failure what="The agent could not be asked." error={answer.error} />}
        {answer?.rehearsals ? (
          <>
            <ol className="plan-steps said">
              {answer.rehearsals.map((rehearsal) => (
                <li key={rehearsal.number}>
                  <strong>{action.steps[rehearsal.number]?.name}</strong>
                  <Said rehearsal={rehearsal} />
                </li>
              ))}
            </ol>
            {answer.rehearsals.length > 1 && (
              <p className="quiet">Each step by itself: none sees what an earlier one would have changed.</p>
            )}
          </>
        ) : (
          !answer?.error && (
            <p className="soft">The agent says what each step would do now. Nothing is changed by asking.</p>
          )
        )}
      </div>
    </section>
  )
}

function Said({ rehearsal: { effects, differences, sentence, code } }: { rehearsal: Rehearsal }) {
  if (code) {
    return (
      <p className="failure">
        The agent refuses it: {sentence} <code>{code}</code>
      </p>
    )
  }
  return (
    <>
      {differences.length > 0 && (
        <>
          <p className="failure">It would not be begun, because the target is not what it rests on:</p>
          <DifferenceTable differences={differences} />
          <p className="soft">On the target as it is now, the agent would do this:</p>
        </>
      )}
      {effects.map((effect) => (
        <p key={effect}>{effect}</p>
      ))}
    </>
  )
}
