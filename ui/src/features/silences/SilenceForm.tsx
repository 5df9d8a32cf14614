import { useState } from 'react'
import type { CombinedError } from 'urql'
import { Field } from '../../design/Field'
import { LONGEST_NOTE } from '../../design/NoteField'
import type { SilenceInput } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { AboutFields } from './AboutFields'
import { type Faults, faultsOf, inputOf, type SilenceDraft } from './draft'
import { LabelFields } from './LabelFields'
import { TimeFields } from './TimeFields'
import '../rules/rules.css'

interface SilenceFormProps {
  start: SilenceDraft
  submitWords: string
  /** Sends it; resolves to what the platform refused, if anything. */
  onSubmit: (input: SilenceInput) => Promise<CombinedError | undefined>
  onCancel: () => void
}

/** Writes a silence: what is wrong is said beside the field. */
export function SilenceForm({ start, submitWords, onSubmit, onCancel }: SilenceFormProps) {
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)

  const change = (part: Partial<SilenceDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (tried) setFaults(faultsOf(next, new Date()))
  }
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = faultsOf(draft, new Date())
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
          <LabelFields
            labels={draft.labels}
            faultAt={(index) => faults[`labels.${index}`]}
            onChange={(labels) => change({ labels })}
          />
          <AboutFields draft={draft} onChange={change} />
          {faults.matcher && <span className="fault">{faults.matcher}</span>}
          <TimeFields draft={draft} faults={faults} onChange={change} />
          <Field label="Reason" hint="Kept encrypted under your own key." fault={faults.reason}>
            {(control) => (
              <textarea
                {...control}
                className="textarea"
                maxLength={LONGEST_NOTE}
                value={draft.reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            )}
          </Field>
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
