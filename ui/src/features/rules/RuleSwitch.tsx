import { useState } from 'react'
import { useClient } from 'urql'
import { Dialog } from '../../design/Dialog'
import { DisableRuleDocument, EnableRuleDocument, type RuleRowFragment } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface RuleSwitchProps {
  rule: RuleRowFragment
  onDone: () => void
}

/** Stops a rule, after saying what that ends, or starts it again. */
export function RuleSwitch({ rule, onDone }: RuleSwitchProps) {
  const client = useClient()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const turn = async () => {
    const document = rule.enabled ? DisableRuleDocument : EnableRuleDocument
    const { error } = await client.mutation(document, { id: rule.id, seenVersion: rule.version }).toPromise()
    setRefusal(error && problemOf(error).sentence)
    if (error) return
    setAsking(false)
    onDone()
  }
  const ends = rule.openAlerts === 1 ? 'its open alert' : `its ${rule.openAlerts} open alerts`
  return (
    <>
      <button type="button" className="button" onClick={() => (rule.enabled ? setAsking(true) : void turn())}>
        {rule.enabled ? 'Disable' : 'Enable'}
      </button>
      {refusal && !asking && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      {asking && (
        <Dialog title={`Disable “${rule.name}”`} onClose={() => setAsking(false)}>
          <p className="soft">
            It raises nothing any more
            {rule.openAlerts > 0 ? `, and ${ends} will be resolved` : ''}. It can be enabled again at any
            time.
          </p>
          {refusal && (
            <p className="failure" role="alert">
              {refusal}
            </p>
          )}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setAsking(false)}>
              Keep it at work
            </button>
            <button type="button" className="button danger" onClick={() => void turn()}>
              {rule.openAlerts > 0 ? `Disable and resolve ${rule.openAlerts}` : 'Disable rule'}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
