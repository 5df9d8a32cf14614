import { useId } from 'react'
import { Icon } from '../../design/Icon'
import type { RuleDraft } from './draft'

interface MatchingFieldsProps {
  matching: RuleDraft['matching']
  /** The keys that the metric's series carry. */
  keys: readonly string[]
  faultAt: (index: number) => string | undefined
  onChange: (matching: RuleDraft['matching']) => void
}

/** Which of a metric's series a rule watches. */
export function MatchingFields({ matching, keys, faultAt, onChange }: MatchingFieldsProps) {
  const options = useId()
  const change = (index: number, part: Partial<RuleDraft['matching'][number]>) =>
    onChange(matching.map((each, place) => (place === index ? { ...each, ...part } : each)))
  return (
    <fieldset className="field">
      <legend className="field-label">Only series that carry</legend>
      <datalist id={options}>
        {keys.map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      {matching.map(({ key, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of this list are told apart by their place only
        <div key={index} className="line">
          <input
            className="input mono"
            aria-label={`Attribute ${index + 1}, key`}
            list={options}
            placeholder="cpu.mode"
            value={key}
            aria-invalid={faultAt(index) ? true : undefined}
            onChange={(event) => change(index, { key: event.target.value })}
          />
          <span aria-hidden="true">=</span>
          <input
            className="input mono"
            aria-label={`Attribute ${index + 1}, value`}
            placeholder="idle"
            value={value}
            aria-invalid={faultAt(index) ? true : undefined}
            onChange={(event) => change(index, { value: event.target.value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove attribute ${index + 1}`}
            onClick={() => onChange(matching.filter((_, place) => place !== index))}
          >
            <Icon name="close" />
          </button>
          {faultAt(index) && <span className="fault">{faultAt(index)}</span>}
        </div>
      ))}
      <button
        type="button"
        className="button plain add"
        onClick={() => onChange([...matching, { key: '', value: '' }])}
      >
        <Icon name="plus" />
        Add an attribute
      </button>
      {matching.length === 0 && (
        <span className="hint">Every series of the metric is watched on its own.</span>
      )}
    </fieldset>
  )
}
