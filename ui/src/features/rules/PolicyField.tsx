import { Field } from '../../design/Field'
import { PolicyNamesDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'

interface PolicyFieldProps {
  policyId: string
  onChange: (policyId: string) => void
}

/** Whether a rule follows an escalation policy, and which. */
export function PolicyField({ policyId, onChange }: PolicyFieldProps) {
  const policies =
    useAsk(PolicyNamesDocument, {}).data?.escalationPolicies.edges.map(({ node }) => node) ?? []
  const listed = policies.some(({ id }) => id === policyId)
  return (
    <Field label="Escalation">
      {(control) => (
        <select
          {...control}
          className="select"
          value={policyId}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">Steps of its own</option>
          {policyId && !listed && <option value={policyId}>{policyId}</option>}
          {policies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
