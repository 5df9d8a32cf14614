import { Link } from '@tanstack/react-router'
import type { FactFragment } from '../../generated/graphql'
import { SUBJECT_WORDS } from './subjects'

/** Leads to what a fact is about. */
export function Subject({ fact: { subject, subjectId } }: { fact: FactFragment }) {
  const words = SUBJECT_WORDS[subject] ?? subject
  switch (subject) {
    case 'resource':
      return (
        <Link to="/resources/$resourceId" params={{ resourceId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'alert':
      return (
        <Link to="/alerts/$alertId" params={{ alertId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'alert-rule':
      return (
        <Link to="/rules/$ruleId" params={{ ruleId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'escalation-policy':
      return (
        <Link to="/policies/$policyId" params={{ policyId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'silence':
      return (
        <Link to="/silences/$silenceId" params={{ silenceId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'cost-action':
      return (
        <Link to="/actions/$actionId" params={{ actionId: subjectId }} className="link">
          {words}
        </Link>
      )
    case 'playbook':
      return (
        <Link to="/playbooks/$playbookId" params={{ playbookId: subjectId }} className="link">
          {words}
        </Link>
      )
    default:
      return (
        <>
          {words} <code>{subjectId}</code>
        </>
      )
  }
}
