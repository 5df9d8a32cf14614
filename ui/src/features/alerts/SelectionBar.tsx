import { useState } from 'react'
import { Icon } from '../../design/Icon'
import type { AlertRowFragment } from '../../generated/graphql'
import { DecisionDialog } from './DecisionDialog'
import { DECISION_WORDS, type Decision, decisionsForAll } from './decisions'

interface SelectionBarProps {
  alerts: AlertRowFragment[]
  onClear: () => void
}

/** What can be done with the selected alerts, said with how many it concerns. */
export function SelectionBar({ alerts, onClear }: SelectionBarProps) {
  const [decision, setDecision] = useState<Decision>()
  return (
    <section className="selection-bar" aria-label="Selection">
      <span className="number">{alerts.length} selected</span>
      {decisionsForAll(alerts.map(({ status }) => status)).map(({ decision: possible, count }) => (
        <button
          key={possible}
          type="button"
          className={possible === 'acknowledge' ? 'button primary' : 'button'}
          onClick={() => setDecision(possible)}
        >
          {DECISION_WORDS[possible]} {count}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label="Clear the selection" onClick={onClear}>
        <Icon name="close" />
      </button>
      {decision && (
        <DecisionDialog
          decision={decision}
          alerts={alerts}
          onDone={onClear}
          onClose={() => setDecision(undefined)}
        />
      )}
    </section>
  )
}
