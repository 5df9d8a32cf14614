import { Shape } from '../../design/State'
import type { ActionStepFragment } from '../../generated/graphql'
import { secondsOf, spoken } from '../../time/duration'
import { clock } from '../../time/moment'
import type { Outputs } from './printed'
import { STEP_TONES, STEP_WORDS } from './words'

const IN_HAND = new Set<ActionStepFragment['status']>(['RUNNING', 'UNDOING'])

interface StepListProps {
  steps: readonly ActionStepFragment[]
  /** What those that run have printed so far. */
  outputs?: Outputs
}

/** The steps of a plan in their order, each with its progress and its output. */
export function StepList({ steps, outputs = {} }: StepListProps) {
  return (
    <section className="panel" aria-label="Steps">
      <header>
        <h2>Steps</h2>
        <span className="quiet number">
          {steps.filter(({ status }) => status === 'DONE').length} of {steps.length} done
        </span>
      </header>
      <ol className="timeline steps">
        {steps.map((step) => (
          <li key={step.number} data-step={step.name} data-status={step.status}>
            <Shape tone={STEP_TONES[step.status]} />
            <Step step={step} printed={outputs[step.number]?.text} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Step({ step, printed }: { step: ActionStepFragment; printed?: string | undefined }) {
  const output = (IN_HAND.has(step.status) && printed) || step.output
  return (
    <div>
      <p>
        <strong>{step.name}</strong> <code>{step.operation}</code>{' '}
        <span className="soft">{STEP_WORDS[step.status]}</span>
        {step.attempts > 1 && <span className="quiet"> at attempt {step.attempts}</span>}
      </p>
      <dl className="facts small">
        {step.parameters.map(({ key, value }) => (
          <Fact key={key} name={key} value={value} />
        ))}
        {step.observed.map(({ key, value }) => (
          <Fact key={key} name={`rests on ${key}`} value={value} />
        ))}
      </dl>
      <p className="quiet">
        At most {spoken(secondsOf(step.timeLimit) ?? 0)} and {step.maxAttempts}{' '}
        {step.maxAttempts === 1 ? 'attempt' : 'attempts'}. {undo(step.compensation)}
        {step.startedAt && ` Begun ${clock(step.startedAt)}`}
        {step.endedAt && `, ended ${clock(step.endedAt)}`}
      </p>
      {step.sentence && (
        <p className="soft">
          {step.sentence} <code>{step.code}</code>
        </p>
      )}
      {output && <pre className="output">{output}</pre>}
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wide">{value}</dd>
    </>
  )
}

function undo(compensation: string | null) {
  if (!compensation) return 'Nothing undoes it.'
  return compensation === 'undo' ? 'The agent can undo it.' : `Undone by ${compensation}.`
}
