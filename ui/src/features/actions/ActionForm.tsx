import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMutation } from 'urql'
import { Field } from '../../design/Field'
import { Icon } from '../../design/Icon'
import { ProposeActionDocument, type Risk } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { uuidv7 } from '../../graphql/uuidv7'
import { type ActionDraft, type Faults, faultsOf, inputOf, type Offer, stepOf } from './draft'
import { StepFields } from './StepFields'
import { RISK_WORDS } from './words'

const RISKS: Risk[] = ['LOW', 'MEDIUM', 'HIGH']

interface ActionFormProps {
  resourceId: string
  offers: readonly Offer[]
}

/** Writes a proposal of what the agent offers; what is wrong is said beside the field. */
export function ActionForm({ resourceId, offers }: ActionFormProps) {
  const navigate = useNavigate()
  const keys = useRef(1)
  // Chosen once: what was proposed although its answer was lost is found by it.
  const id = useRef(uuidv7(Date.now()))
  const [draft, setDraft] = useState<ActionDraft>({
    title: '',
    risk: 'LOW',
    steps: [stepOf(0, 0, offers)],
  })
  const [faults, setFaults] = useState<Faults>({})
  const [tried, setTried] = useState(false)
  const [{ fetching, error }, propose] = useMutation(ProposeActionDocument)

  const change = (part: Partial<ActionDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (tried) setFaults(faultsOf(next, offers))
  }
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = faultsOf(draft, offers)
    setTried(true)
    setFaults(found)
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const answer = await propose({ input: inputOf(draft, offers, resourceId), id: id.current })
    if (!answer.error || problemOf(answer.error).code === 'action.exists') {
      await navigate({ to: '/actions/$actionId', params: { actionId: id.current } })
    }
  }
  return (
    <form className="page action-form" onSubmit={submit} noValidate>
      <section className="panel">
        <div className="body page">
          <Field label="Title" fault={faults.title}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                placeholder="Prune reports older than a week"
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label="Risk" hint="For high risk two people have to approve, and not you.">
            {(control) => (
              <select
                {...control}
                className="select"
                value={draft.risk}
                onChange={(event) => change({ risk: event.target.value as Risk })}
              >
                {RISKS.map((risk) => (
                  <option key={risk} value={risk}>
                    {RISK_WORDS[risk]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </section>
      {draft.steps.map((step, index) => (
        <StepFields
          key={step.key}
          step={step}
          index={index}
          offers={offers}
          faults={faults}
          onChange={(next) =>
            change({ steps: draft.steps.map((each) => (each.key === next.key ? next : each)) })
          }
          onRemove={
            draft.steps.length > 1
              ? () => change({ steps: draft.steps.filter(({ key }) => key !== step.key) })
              : undefined
          }
        />
      ))}
      <button
        type="button"
        className="button plain add"
        onClick={() => change({ steps: [...draft.steps, stepOf(keys.current++, 0, offers)] })}
      >
        <Icon name="plus" />
        Add a step
      </button>
      <p className="soft">
        The agent is asked now what it finds. The plan rests on that: if it is no longer so when a step’s turn
        comes, nothing further is done.
      </p>
      {error && (
        <p className="failure" role="alert">
          {problemOf(error).sentence}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={fetching}>
          {fetching ? 'Asking the agent …' : 'Propose action'}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void navigate({ to: '/resources/$resourceId', params: { resourceId } })}
        >
          Cancel
        </button>
      </div>
    </form>
  )
}
