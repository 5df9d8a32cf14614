import { Icon } from '../../design/Icon'
import type { LabelMatchKind } from '../../generated/graphql'
import type { SilenceDraft } from './draft'

interface LabelFieldsProps {
  labels: SilenceDraft['labels']
  faultAt: (index: number) => string | undefined
  onChange: (labels: SilenceDraft['labels']) => void
}

/** What an alert's labels must be, exactly or by a regular expression. */
export function LabelFields({ labels, faultAt, onChange }: LabelFieldsProps) {
  const change = (index: number, part: Partial<SilenceDraft['labels'][number]>) =>
    onChange(labels.map((each, place) => (place === index ? { ...each, ...part } : each)))
  return (
    <fieldset className="field">
      <legend className="field-label">Alerts whose labels are</legend>
      {labels.map(({ key, kind, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of this list are told apart by their place only
        <div key={index} className="line">
          <input
            className="input mono"
            aria-label={`Label ${index + 1}, key`}
            placeholder="cpu.mode"
            value={key}
            aria-invalid={faultAt(index) ? true : undefined}
            onChange={(event) => change(index, { key: event.target.value })}
          />
          <select
            className="select"
            aria-label={`Label ${index + 1}, how`}
            value={kind}
            onChange={(event) => change(index, { kind: event.target.value as LabelMatchKind })}
          >
            <option value="EQUALS">is</option>
            <option value="REGEX">matches</option>
          </select>
          <input
            className="input mono"
            aria-label={`Label ${index + 1}, value`}
            placeholder={kind === 'REGEX' ? 'us.*|idle' : 'idle'}
            value={value}
            aria-invalid={faultAt(index) ? true : undefined}
            onChange={(event) => change(index, { value: event.target.value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove label ${index + 1}`}
            onClick={() => onChange(labels.filter((_, place) => place !== index))}
          >
            <Icon name="close" />
          </button>
          {faultAt(index) && <span className="fault">{faultAt(index)}</span>}
        </div>
      ))}
      <button
        type="button"
        className="button plain add"
        onClick={() => onChange([...labels, { key: '', kind: 'EQUALS', value: '' }])}
      >
        <Icon name="plus" />
        Add a label
      </button>
      <span className="hint">
        An alert’s labels are its series’ attributes, and <code>metric</code>.
      </span>
    </fieldset>
  )
}
