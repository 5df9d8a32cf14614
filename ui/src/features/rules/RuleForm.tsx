import { useState } from 'react'
import type { CombinedError } from 'urql'
import { Field } from '../../design/Field'
import type { RuleInput } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { WhatIfPanel } from '../whatIf/WhatIfPanel'
import { ConditionFields } from './ConditionFields'
import { type Faults, faultsOf, inputOf, type RuleDraft } from './draft'
import { EscalationFields } from './EscalationFields'
import { MatchingFields } from './MatchingFields'
import { MetricField, useMetricNames } from './MetricField'
import { PolicyField } from './PolicyField'
import { RecurrenceFields } from './RecurrenceFields'
import { sentenceOf } from './sentence'
import './rules.css'

interface RuleFormProps {
  /** The rule that is changed; none where a new one is defined. */
  ruleId?: string
  start: RuleDraft
  submitWords: string
  /** Sends it; resolves to what the platform refused, if anything. */
  onSubmit: (input: RuleInput) => Promise<CombinedError | undefined>
  onCancel: () => void
}

/** The platform's refusals that belong to one field. */
const FIELD_OF: Record<string, string> = { 'rule.unknown-metric': 'metric' }

/** Writes a rule: what is wrong is said beside the field, and what it will do before it is saved. */
export function RuleForm({ ruleId, start, submitWords, onSubmit, onCancel }: RuleFormProps) {
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [run, setRun] = useState<string>()
  const metric = useMetricNames(draft.metric).find(({ name }) => name === draft.metric)

  const change = (part: Partial<RuleDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (tried) setFaults(faultsOf(next))
  }

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = faultsOf(draft)
    setTried(true)
    setFaults(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return focusFault(form)
    setBusy(true)
    const error = await onSubmit(inputOf(draft))
    setBusy(false)
    if (!error) return
    const { code, sentence } = problemOf(error)
    const field = code && FIELD_OF[code]
    if (field) setFaults({ [field]: sentence })
    else setRefusal(sentence)
    focusFault(form)
  }

  /** What is written, for a what-if; what is missing is marked. */
  const written = () => {
    const found = faultsOf(draft)
    setTried(true)
    setFaults(found)
    return Object.keys(found).length > 0 ? undefined : inputOf(draft)
  }

  const sentence = sentenceOf(draft, metric?.unit)
  return (
    <>
      <form className="rule-form" onSubmit={submit} noValidate>
        <section className="panel">
          <div className="body page">
            <Field label="Name" fault={faults.name}>
              {(control) => (
                <input
                  {...control}
                  className="input"
                  maxLength={200}
                  placeholder="Processor nearly full"
                  value={draft.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
            <MetricField
              metric={draft.metric}
              fault={faults.metric}
              onChange={(value) => change({ metric: value })}
            />
            <MatchingFields
              matching={draft.matching}
              keys={metric?.attributeKeys ?? []}
              faultAt={(index) => faults[`matching.${index}`]}
              onChange={(matching) => change({ matching })}
            />
            <ConditionFields draft={draft} ucum={metric?.unit} faults={faults} onChange={change} />
            <RecurrenceFields draft={draft} faults={faults} onChange={change} />
            <PolicyField policyId={draft.policyId} onChange={(policyId) => change({ policyId })} />
            {!draft.policyId && (
              <EscalationFields
                escalation={draft.escalation}
                faults={faults}
                onChange={(escalation) => change({ escalation })}
              />
            )}
          </div>
        </section>
        <p className="sentence" aria-live="polite">
          {sentence ?? 'What the rule does is said here once its condition is complete.'}
        </p>
        {refusal && (
          <p className="failure" role="alert">
            {refusal}
          </p>
        )}
        <div className="row">
          <button type="submit" className="button primary" disabled={busy}>
            {submitWords}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
      <WhatIfPanel ruleId={ruleId} draft={written} run={run} onRun={setRun} />
    </>
  )
}

/** Brings the first field with a fault under the hand, once it is marked. */
function focusFault(form: HTMLFormElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
