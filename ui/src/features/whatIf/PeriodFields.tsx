import { Choices } from '../../design/Choices'
import { Field } from '../../design/Field'
import type { PeriodDraft, PeriodName } from './period'

const NAMES: readonly (readonly [PeriodName, string])[] = [
  ['7d', '7 days'],
  ['30d', '30 days'],
  ['custom', 'Custom'],
]

interface PeriodFieldsProps {
  period: PeriodDraft
  fault: string | undefined
  onChange: (period: PeriodDraft) => void
}

/** Over which recorded period: up to now, or between two moments. */
export function PeriodFields({ period, fault, onChange }: PeriodFieldsProps) {
  const custom = period.name === 'custom'
  return (
    <>
      <Choices
        label="Recorded period"
        options={NAMES}
        chosen={[period.name]}
        onChoose={(name) => onChange({ ...period, name })}
      />
      {custom && (
        <div className="fields">
          <Field label="From" fault={fault}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="datetime-local"
                value={period.from}
                onChange={(event) => onChange({ ...period, from: event.target.value })}
              />
            )}
          </Field>
          <Field label="To">
            {(control) => (
              <input
                {...control}
                className="input"
                type="datetime-local"
                value={period.to}
                onChange={(event) => onChange({ ...period, to: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      {!custom && fault && (
        <p className="failure" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
