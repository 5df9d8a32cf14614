import { Field } from '../../design/Field'
import { Icon } from '../../design/Icon'
import { type Faults, type Offer, offerName, type StepDraft, stepOf } from './draft'

interface StepFieldsProps {
  step: StepDraft
  index: number
  offers: readonly Offer[]
  faults: Faults
  onChange: (step: StepDraft) => void
  /** Absent where it is the only step. */
  onRemove?: () => void
}

/** What one step does, of that which the agent offers, and with what. */
export function StepFields({ step, index, offers, faults, onChange, onRemove }: StepFieldsProps) {
  const offer = offers[step.offer]
  return (
    <fieldset className="panel">
      <legend className="unseen">Step {index + 1}</legend>
      <div className="body page">
        <div className="row">
          <strong>Step {index + 1}</strong>
          {onRemove && (
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove step ${index + 1}`}
              onClick={onRemove}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        <Field label="Do" hint={offer?.undoable ? 'The agent can undo it.' : 'Nothing undoes it.'}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={step.offer}
              onChange={(event) => onChange(stepOf(step.key, Number(event.target.value), offers))}
            >
              {offers.map((each, place) => (
                <option key={offerName(each)} value={place}>
                  {offerName(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {offer?.parameters.map(({ name, meaning, values }) => {
          const change = (value: string) =>
            onChange({ ...step, parameters: { ...step.parameters, [name]: value } })
          return (
            <Field key={name} label={name} hint={meaning} fault={faults[`${index}.${name}`]}>
              {(control) =>
                values.length > 0 ? (
                  <select
                    {...control}
                    className="select"
                    value={step.parameters[name] ?? ''}
                    onChange={(event) => change(event.target.value)}
                  >
                    {values.length > 1 && <option value="">Choose one</option>}
                    {values.map((value) => (
                      <option key={value}>{value}</option>
                    ))}
                  </select>
                ) : (
                  <input
                    {...control}
                    className="input mono"
                    value={step.parameters[name] ?? ''}
                    onChange={(event) => change(event.target.value)}
                  />
                )
              }
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
