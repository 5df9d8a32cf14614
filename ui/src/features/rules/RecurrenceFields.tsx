import { Field } from '../../design/Field'
import type { Faults, RuleDraft } from './draft'

interface RecurrenceFieldsProps {
  draft: RuleDraft
  faults: Faults
  onChange: (part: Partial<RuleDraft>) => void
}

/** What a rule makes of a condition that comes and goes. */
export function RecurrenceFields({ draft, faults, onChange }: RecurrenceFieldsProps) {
  return (
    <div className="fields">
      <Field
        label="Same occurrence within"
        hint="If it comes back this soon after it cleared."
        fault={faults.reopensWithin}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.reopensWithin}
            onChange={(event) => onChange({ reopensWithin: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Flapping above"
        hint="Raises and clears; of what flaps people are told once."
        fault={faults.steadyChanges}
      >
        {(control) => (
          <input
            {...control}
            className="input number"
            inputMode="numeric"
            value={draft.steadyChanges}
            onChange={(event) => onChange({ steadyChanges: event.target.value })}
          />
        )}
      </Field>
      <Field label="Counted over" hint="Calm after as long without any." fault={faults.flapsWithin}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.flapsWithin}
            onChange={(event) => onChange({ flapsWithin: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
