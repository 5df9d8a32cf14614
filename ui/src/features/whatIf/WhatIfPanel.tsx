import { useState } from 'react'
import { Failure } from '../../design/Notice'
import { type RuleInput, WhatIfLimitsDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { PeriodFields } from './PeriodFields'
import { periodOf, startingPeriod } from './period'
import { useStartWhatIf } from './useWhatIf'
import { WhatIfRun } from './WhatIfRun'
import './whatIf.css'

interface WhatIfPanelProps {
  /** The saved rule, or the one a draft is to replace. */
  ruleId?: string
  /** What is being written; undefined while something of it is missing. Left out for a saved rule. */
  draft?: () => RuleInput | undefined
  /** The what-if that is shown. */
  run: string | undefined
  onRun: (id: string) => void
}

/** What a rule would have raised over a recorded period, beside what really was raised. */
export function WhatIfPanel({ ruleId, draft, run, onRun }: WhatIfPanelProps) {
  const { data } = useAsk(WhatIfLimitsDocument, {})
  const [period, setPeriod] = useState(() => startingPeriod(Date.now()))
  const [fault, setFault] = useState<string>()
  const { start, error, busy } = useStartWhatIf()

  const ask = async () => {
    const written = draft?.()
    if (draft && !written) return setFault('Complete the rule first: what is missing is marked above.')
    const chosen = periodOf(period, Date.now(), data?.whatIfLimits.samplesKept)
    if ('fault' in chosen) return setFault(chosen.fault)
    setFault(undefined)
    const id = await start({ ruleId, draft: written, ...chosen })
    if (id) onRun(id)
  }
  return (
    <section className="panel what-if" aria-label="What if">
      <header>
        <h2>What if</h2>
      </header>
      <div className="body page">
        <p className="soft">
          {draft ? 'Runs the rule as it is written here' : 'Runs the rule'} over what was recorded, and shows
          what it would have raised. Nothing is raised and nobody is told.
        </p>
        <div className="row">
          <PeriodFields
            period={period}
            fault={fault}
            onChange={(next) => {
              setPeriod(next)
              setFault(undefined)
            }}
          />
          <button type="button" className="button" disabled={busy} onClick={() => void ask()}>
            See what it would have raised
          </button>
        </div>
        {error && <Failure what="It could not be started." error={error} />}
        {run && <WhatIfRun key={run} id={run} />}
      </div>
    </section>
  )
}
