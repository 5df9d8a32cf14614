import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { usePageTitle } from '../../design/usePageTitle'
import { DefineRuleDocument, type RuleInput } from '../../generated/graphql'
import { uuidv7 } from '../../graphql/uuidv7'
import { EMPTY_DRAFT } from './draft'
import { RuleForm } from './RuleForm'

/** Defines a rule. */
export function NewRule() {
  usePageTitle('New rule')
  const client = useClient()
  const navigate = useNavigate()
  // Chosen once: a second click, or a repeated request, defines the same rule again and not another one.
  const id = useRef(uuidv7(Date.now()))
  const define = async (input: RuleInput) => {
    const { error } = await client.mutation(DefineRuleDocument, { input, id: id.current }).toPromise()
    if (!error) await navigate({ to: '/rules/$ruleId', params: { ruleId: id.current } })
    return error
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/rules">Rules</Link>
      </Crumbs>
      <h1>New rule</h1>
      <RuleForm
        start={EMPTY_DRAFT}
        submitWords="Define rule"
        onSubmit={define}
        onCancel={() => void navigate({ to: '/rules' })}
      />
    </div>
  )
}
