import { Icon } from '../../design/Icon'
import type { Channel } from '../../generated/graphql'
import type { Faults, RuleDraft } from './draft'

const MOST_STEPS = 10

interface EscalationFieldsProps {
  escalation: RuleDraft['escalation']
  faults: Faults
  onChange: (escalation: RuleDraft['escalation']) => void
}

/** Whom a rule tells while nobody has acknowledged, and when. */
export function EscalationFields({ escalation, faults, onChange }: EscalationFieldsProps) {
  const change = (index: number, part: Partial<RuleDraft['escalation'][number]>) =>
    onChange(escalation.map((each, place) => (place === index ? { ...each, ...part } : each)))
  return (
    <fieldset className="field">
      <legend className="field-label">While nobody acknowledges, tell</legend>
      {escalation.map(({ after, channel, address }, index) => {
        const afterFault = faults[`escalation.${index}.after`]
        const addressFault = faults[`escalation.${index}.address`]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps are told apart by their place only
          <div key={index} className="line step">
            <input
              className="input after"
              aria-label={`Step ${index + 1}, after`}
              placeholder="5 min"
              value={after}
              aria-invalid={afterFault ? true : undefined}
              onChange={(event) => change(index, { after: event.target.value })}
            />
            <select
              className="select channel"
              aria-label={`Step ${index + 1}, channel`}
              value={channel}
              onChange={(event) => change(index, { channel: event.target.value as Channel })}
            >
              <option value="WEBHOOK">Webhook</option>
              <option value="EMAIL">E-mail</option>
            </select>
            <input
              className="input"
              aria-label={`Step ${index + 1}, address`}
              placeholder={channel === 'EMAIL' ? 'ops@example.com' : 'https://hooks.example.com/alerts'}
              value={address}
              aria-invalid={addressFault ? true : undefined}
              onChange={(event) => change(index, { address: event.target.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove step ${index + 1}`}
              onClick={() => onChange(escalation.filter((_, place) => place !== index))}
            >
              <Icon name="close" />
            </button>
            {(afterFault || addressFault) && <span className="fault">{afterFault ?? addressFault}</span>}
          </div>
        )
      })}
      {escalation.length < MOST_STEPS && (
        <button
          type="button"
          className="button plain add"
          onClick={() => onChange([...escalation, { after: '5 min', channel: 'WEBHOOK', address: '' }])}
        >
          <Icon name="plus" />
          Add a step
        </button>
      )}
      {escalation.length === 0 && <span className="hint">Nobody is told; the alert is on the board.</span>}
    </fieldset>
  )
}
