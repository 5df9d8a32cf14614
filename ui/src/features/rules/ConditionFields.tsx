import { Field } from '../../design/Field'
import type { Comparison, Severity } from '../../generated/graphql'
import { unitOf } from '../../units/unit'
import { COMPARISON_WORDS, SEVERITIES, SEVERITY_WORDS } from '../alerts/words'
import type { Faults, RuleDraft } from './draft'

interface ConditionFieldsProps {
  draft: RuleDraft
  ucum: string | undefined
  faults: Faults
  onChange: (part: Partial<RuleDraft>) => void
}

/** When a rule raises an alert, when it clears, and how soon somebody should look. */
export function ConditionFields({ draft, ucum, faults, onChange }: ConditionFieldsProps) {
  const unit = unitOf(ucum, draft.metric)
  const means = (text: string) =>
    text.trim() !== '' && Number.isFinite(Number(text)) ? `= ${unit.format(Number(text))}` : undefined
  return (
    <div className="fields">
      <Field label="Comparison">
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.comparison}
            onChange={(event) => onChange({ comparison: event.target.value as Comparison })}
          >
            {Object.entries(COMPARISON_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                is {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="Threshold"
        hint={means(draft.threshold) ?? 'In the metric’s unit.'}
        fault={faults.threshold}
      >
        {(control) => (
          <input
            {...control}
            className="input number"
            inputMode="decimal"
            placeholder="0.9"
            value={draft.threshold}
            onChange={(event) => onChange({ threshold: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Clears at"
        hint={means(draft.clearThreshold) ?? 'Optional; the threshold itself.'}
        fault={faults.clearThreshold}
      >
        {(control) => (
          <input
            {...control}
            className="input number"
            inputMode="decimal"
            value={draft.clearThreshold}
            onChange={(event) => onChange({ clearThreshold: event.target.value })}
          />
        )}
      </Field>
      <Field label="Held for" hint="Such as 30 s or 5 min." fault={faults.holdFor}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.holdFor}
            onChange={(event) => onChange({ holdFor: event.target.value })}
          />
        )}
      </Field>
      <Field label="Severity">
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.severity}
            onChange={(event) => onChange({ severity: event.target.value as Severity })}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {SEVERITY_WORDS[severity]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
