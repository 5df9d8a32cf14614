import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useShortcut } from '../../app/useShortcut'
import type { AlertRowFragment } from '../../generated/graphql'
import { useMay } from '../account/useMe'
import { AssignDialog } from './AssignDialog'
import { DecisionDialog } from './DecisionDialog'
import { DECISION_WORDS, type Decision, decisionsFor } from './decisions'
import { SnoozeButton } from './SnoozeButton'

interface AlertActionsProps {
  alert: AlertRowFragment
  onDone: () => void
}

/** What can be decided about an alert where it stands now. */
export function AlertActions({ alert, onDone }: AlertActionsProps) {
  const [decision, setDecision] = useState<Decision>()
  const [assigning, setAssigning] = useState(false)
  const may = useMay('OPERATOR', 'ADMIN')
  const possible = may ? decisionsFor(alert.status) : []
  const [first] = possible
  useShortcut('a', () => setDecision(first))
  return (
    <>
      {possible.map((each) => (
        <button
          key={each}
          type="button"
          className={each === first ? 'button primary' : 'button'}
          onClick={() => setDecision(each)}
        >
          {DECISION_WORDS[each]}
        </button>
      ))}
      {may && alert.status !== 'RESOLVED' && (
        <button type="button" className="button" onClick={() => setAssigning(true)}>
          Assign
        </button>
      )}
      {may && alert.status === 'OPEN' && <SnoozeButton alert={alert} onDone={onDone} />}
      {may && (
        <Link
          to="/silences/new"
          search={{ rule: alert.ruleId, resource: alert.resourceId }}
          className="button"
        >
          Silence
        </Link>
      )}
      {assigning && (
        <AssignDialog
          alert={alert}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false)
            onDone()
          }}
        />
      )}
      {decision && (
        <DecisionDialog
          decision={decision}
          alerts={[alert]}
          onClose={() => setDecision(undefined)}
          onDone={() => {
            setDecision(undefined)
            onDone()
          }}
        />
      )}
    </>
  )
}
