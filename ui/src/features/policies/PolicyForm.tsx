import { useState } from 'react'
import type { CombinedError } from 'urql'
import { Field } from '../../design/Field'
import type { EscalationPolicyInput } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import type { Faults } from '../rules/draft'
import { EscalationFields } from '../rules/EscalationFields'
import { faultsOf, inputOf, type PolicyDraft } from './draft'
import '../rules/rules.css'

interface PolicyFormProps {
  start: PolicyDraft
  submitWords: string
  /** Sends it; resolves to what the platform refused, if anything. */
  onSubmit: (input: EscalationPolicyInput) => Promise<CombinedError | undefined>
  onCancel: () => void
}

/** Writes an escalation policy: what is wrong is said beside the field. */
export function PolicyForm({ start, submitWords, onSubmit, onCancel }: PolicyFormProps) {
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<PolicyDraft>) => {
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
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setBusy(true)
    const error = await onSubmit(inputOf(draft))
    setBusy(false)
    if (error) setRefusal(problemOf(error).sentence)
  }
  return (
    <form className="rule-form" onSubmit={submit} noValidate>
      <section className="panel">
        <div className="body page">
          <Field label="Name" fault={faults.name}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                placeholder="Night watch"
                value={draft.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <EscalationFields
            escalation={draft.steps}
            faults={faults}
            onChange={(steps) => change({ steps })}
          />
          {faults.steps && <span className="fault">{faults.steps}</span>}
        </div>
      </section>
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
  )
}
