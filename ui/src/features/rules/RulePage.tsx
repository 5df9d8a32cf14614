import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ChangeRuleDocument, type RuleInput, RulePageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useMay } from '../account/useMe'
import { SeverityState } from '../alerts/AlertState'
import { HistoryList } from '../history/HistoryList'
import { RecentWhatIfs } from '../whatIf/RecentWhatIfs'
import { WhatIfPanel } from '../whatIf/WhatIfPanel'
import { draftOf } from './draft'
import { RuleFacts } from './RuleFacts'
import { RuleForm } from './RuleForm'
import { RuleSwitch } from './RuleSwitch'
import { useUntil } from './useUntil'

const route = getRouteApi('/rules/$ruleId')

/** One rule: what it does, its change, and its history. */
export function RulePage() {
  const { ruleId } = route.useParams()
  const { tab, run } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const { data, error, refresh } = useAsk(RulePageDocument, { id: ruleId })
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  const rule = data?.rule
  const [written, setWritten] = useState(0)
  // What was just written is on its way to the view: asked for until it is there.
  useUntil(data !== undefined && (rule?.version ?? 0) < Math.max(written, 1), refresh)
  usePageTitle(rule?.name ?? 'Rule')

  if (!data || (!rule && !error)) {
    return error ? (
      <Failure what="The rule could not be fetched." error={error} retry={refresh} heading />
    ) : (
      <MissingRule known={data !== undefined} />
    )
  }
  if (!rule) return <MissingRule known />

  const change = async (input: RuleInput) => {
    const variables = { id: rule.id, seenVersion: rule.version, input }
    const { error: refused } = await client.mutation(ChangeRuleDocument, variables).toPromise()
    if (!refused) {
      setWritten(rule.version + 1)
      // Whoever went to another tab meanwhile stays there.
      await navigate({ to: '.', search: (now: { tab?: string }) => (now.tab === 'change' ? {} : now) })
    }
    return refused
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/rules">Rules</Link>
      </Crumbs>
      <div className="page-head">
        <SeverityState severity={rule.severity} status={rule.enabled ? 'OPEN' : 'RESOLVED'} />
        <h1>{rule.name}</h1>
        <span className="tag">{rule.enabled ? 'at work' : 'disabled'}</span>
        <span className="grow" />
        {mayWrite && <RuleSwitch rule={rule} onDone={() => setWritten(rule.version + 1)} />}
      </div>
      <TabLinks
        tabs={[
          { label: 'Rule' },
          ...(mayWrite
            ? [
                { label: 'Change', tab: 'change' },
                { label: 'What if', tab: 'what-if' },
              ]
            : []),
          { label: 'History', tab: 'history' },
        ]}
      />
      {tab === undefined && <RuleFacts rule={rule} />}
      {tab === 'change' && mayWrite && (
        <RuleForm
          key={rule.version}
          ruleId={rule.id}
          start={draftOf(rule)}
          submitWords="Save change"
          onSubmit={change}
          onCancel={() => void navigate({ to: '.', search: {} })}
        />
      )}
      {tab === 'what-if' && mayWrite && (
        <>
          <WhatIfPanel
            ruleId={rule.id}
            run={run}
            onRun={(started) => void navigate({ to: '.', search: { tab: 'what-if', run: started } })}
          />
          <RecentWhatIfs ruleId={rule.id} run={run} />
        </>
      )}
      {tab === 'history' && (
        <div className="panel">
          <HistoryList id={rule.id} version={rule.version} />
        </div>
      )}
    </div>
  )
}

function MissingRule({ known }: { known: boolean }) {
  return (
    <>
      <Skeleton rows={7} waitsFor="the rule" heading />
      {known && (
        <Empty icon="rules" title="This rule is not there yet">
          If it was not just defined, the address may be mistyped. All rules are under{' '}
          <Link to="/rules" className="link">
            Rules
          </Link>
          .
        </Empty>
      )}
    </>
  )
}
