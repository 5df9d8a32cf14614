import { useState } from 'react'
import type { CombinedError } from 'urql'
import { Field } from '../../design/Field'
import { problemOf } from '../../graphql/problem'
import { useProblems } from './useProblems'
import { YamlEditor } from './YamlEditor'
import '../rules/rules.css'

interface PlaybookFormProps {
  start: string
  submitWords: string
  /** Sends it; resolves to what the platform refused, if anything. */
  onSubmit: (yaml: string) => Promise<CombinedError | undefined>
  onCancel: () => void
}

/** Writes a playbook: it is checked while it is written, and what is wrong is said beside the lines. */
export function PlaybookForm({ start, submitWords, onSubmit, onCancel }: PlaybookFormProps) {
  const [yaml, setYaml] = useState(start)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { problems, error } = useProblems(yaml)
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setRefusal(undefined)
    setBusy(true)
    const refused = await onSubmit(yaml)
    setBusy(false)
    if (refused) setRefusal(problemOf(refused).sentence)
  }
  const wrong = problems?.length ?? 0
  const fault = wrong > 0 ? `${wrong} ${wrong === 1 ? 'place needs' : 'places need'} a change` : undefined
  return (
    <form className="rule-form" onSubmit={submit} noValidate>
      <section className="panel">
        <div className="body page">
          <Field label="Playbook" fault={fault} hint={hintOf(problems, error)}>
            {(control) => (
              <YamlEditor control={control} yaml={yaml} problems={problems ?? []} onChange={setYaml} />
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
        <button type="submit" className="button primary" disabled={busy || wrong > 0}>
          {submitWords}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function hintOf(problems: unknown[] | undefined, error: CombinedError | undefined) {
  if (error) return `It could not be checked: ${problemOf(error).sentence}`
  return problems ? 'Nothing is wrong with it.' : 'Being checked…'
}
