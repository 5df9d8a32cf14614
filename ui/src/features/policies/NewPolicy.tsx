import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { usePageTitle } from '../../design/usePageTitle'
import { DefinePolicyDocument, type EscalationPolicyInput } from '../../generated/graphql'
import { uuidv7 } from '../../graphql/uuidv7'
import { EMPTY_POLICY } from './draft'
import { PolicyForm } from './PolicyForm'

/** Defines an escalation policy. */
export function NewPolicy() {
  usePageTitle('New escalation policy')
  const client = useClient()
  const navigate = useNavigate()
  // Chosen once: a second click, or a repeated request, defines the same policy again and not another one.
  const id = useRef(uuidv7(Date.now()))
  const define = async (input: EscalationPolicyInput) => {
    const { error } = await client.mutation(DefinePolicyDocument, { input, id: id.current }).toPromise()
    if (!error) await navigate({ to: '/policies/$policyId', params: { policyId: id.current } })
    return error
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/policies">Escalation policies</Link>
      </Crumbs>
      <h1>New escalation policy</h1>
      <PolicyForm
        start={EMPTY_POLICY}
        submitWords="Define policy"
        onSubmit={define}
        onCancel={() => void navigate({ to: '/policies' })}
      />
    </div>
  )
}
