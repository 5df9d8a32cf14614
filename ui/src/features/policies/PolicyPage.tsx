import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ChangePolicyDocument, type EscalationPolicyInput, PolicyPageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useMay } from '../account/useMe'
import { HistoryList } from '../history/HistoryList'
import { useUntil } from '../rules/useUntil'
import { draftOf } from './draft'
import { PolicyFacts } from './PolicyFacts'
import { PolicyForm } from './PolicyForm'

const route = getRouteApi('/policies/$policyId')

/** One escalation policy: whom it tells, its change, and its history. */
export function PolicyPage() {
  const { policyId } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const { data, error, refresh } = useAsk(PolicyPageDocument, { id: policyId })
  const policy = data?.escalationPolicy
  const [written, setWritten] = useState(0)
  // What was just written is on its way to the view: asked for until it is there.
  useUntil(data !== undefined && (policy?.version ?? 0) < Math.max(written, 1), refresh)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  usePageTitle(policy?.name ?? 'Escalation policy')

  if (!policy) {
    if (error) {
      return <Failure what="The policy could not be fetched." error={error} retry={refresh} heading />
    }
    return <MissingPolicy known={data !== undefined} />
  }
  const change = async (input: EscalationPolicyInput) => {
    const variables = { id: policy.id, seenVersion: policy.version, input }
    const { error: refused } = await client.mutation(ChangePolicyDocument, variables).toPromise()
    if (!refused) {
      setWritten(policy.version + 1)
      await navigate({ to: '.', search: {} })
    }
    return refused
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/policies">Escalation policies</Link>
      </Crumbs>
      <div className="page-head">
        <h1>{policy.name}</h1>
      </div>
      <TabLinks
        tabs={[
          { label: 'Policy' },
          ...(mayWrite ? [{ label: 'Change', tab: 'change' }] : []),
          { label: 'History', tab: 'history' },
        ]}
      />
      {tab === undefined && <PolicyFacts policy={policy} />}
      {tab === 'change' && mayWrite && (
        <PolicyForm
          key={policy.version}
          start={draftOf(policy)}
          submitWords="Save change"
          onSubmit={change}
          onCancel={() => void navigate({ to: '.', search: {} })}
        />
      )}
      {tab === 'history' && (
        <div className="panel">
          <HistoryList id={policy.id} version={policy.version} />
        </div>
      )}
    </div>
  )
}

function MissingPolicy({ known }: { known: boolean }) {
  return (
    <>
      <Skeleton rows={6} waitsFor="the policy" heading />
      {known && (
        <Empty icon="rules" title="This policy is not there yet">
          If it was not just defined, the address may be mistyped. All of them are under{' '}
          <Link to="/policies" className="link">
            Escalation policies
          </Link>
          .
        </Empty>
      )}
    </>
  )
}
