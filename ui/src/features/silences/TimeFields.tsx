import { Field } from '../../design/Field'
import type { Faults, SilenceDraft } from './draft'

interface TimeFieldsProps {
  draft: SilenceDraft
  faults: Faults
  onChange: (part: Partial<SilenceDraft>) => void
}

/** When a silence holds. */
export function TimeFields({ draft, faults, onChange }: TimeFieldsProps) {
  return (
    <div className="row">
      <Field label="From" hint="Now, where it is empty." fault={faults.from}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className="input"
            value={draft.from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label="Until" fault={faults.until}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className="input"
            value={draft.until}
            onChange={(event) => onChange({ until: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
