import { Link } from '@tanstack/react-router'
import { exactly } from '../../time/moment'
import { RemediationCause } from '../playbooks/RemediationCause'
import { groundsWords, verdictWords } from '../playbooks/remediation'
import type { Action } from './action'
import { savingInWords } from './saving'
import { RISK_WORDS } from './words'

/** What an action is about, who proposed it, and who agreed. */
export function ActionFacts({ action }: { action: Action }) {
  return (
    <section className="panel" aria-label="About this action">
      <header>
        <h2>About</h2>
      </header>
      <dl className="facts body">
        <dt>Resource</dt>
        <dd>
          <Link to="/resources/$resourceId" params={{ resourceId: action.resourceId }} className="link">
            {action.resource?.name ?? 'gone'}
          </Link>
        </dd>
        <dt>Proposed by</dt>
        <dd>
          <ProposedBy action={action} />
        </dd>
        {action.remediation && (
          <>
            <dt>Because of</dt>
            <dd>
              <RemediationCause cause={action.remediation.cause} />
            </dd>
          </>
        )}
        {action.remediation?.verdict && (
          <>
            <dt>Afterwards</dt>
            <dd>{verdictWords(action.remediation.verdict, action.remediation.value)}</dd>
          </>
        )}
        <dt>Risk</dt>
        <dd>{RISK_WORDS[action.risk]}</dd>
        <dt>Estimated saving</dt>
        <dd className="number">{savingInWords(action.saving)}</dd>
        {action.saving && (
          <>
            <dt>Measured saving</dt>
            <dd>not yet measured</dd>
          </>
        )}
        <dt>Approvals</dt>
        <dd>
          <span className="number">
            {action.automaticApproval
              ? 'automatic'
              : `${action.approvals.length} of ${action.approvalsRequired}`}
          </span>
          {action.automaticApproval && <div>{groundsWords(action.automaticApproval)}</div>}
          {action.approvals.map(({ id, name }) => (
            <div key={id}>{name ?? 'someone forgotten'}</div>
          ))}
        </dd>
        {action.heldUpBy && (
          <>
            <dt>Waits for</dt>
            <dd>
              <Link to="/actions/$actionId" params={{ actionId: action.heldUpBy }} className="link">
                another action
              </Link>
              , which is at the same resource
            </dd>
          </>
        )}
        <dt>Plan</dt>
        <dd>
          <code title={action.planHash}>{action.planHash.slice(7, 19)}</code>
        </dd>
        {action.windowFrom && action.windowTo && (
          <>
            <dt>Window</dt>
            <dd className="number">
              {exactly(action.windowFrom)} to {exactly(action.windowTo)}
            </dd>
          </>
        )}
        <dt>Proposed</dt>
        <dd className="number">{exactly(action.proposedAt)}</dd>
        {action.status === 'WAITING' && (
          <>
            <dt>Expires</dt>
            <dd className="number">{exactly(action.expiresAt)}</dd>
          </>
        )}
        {action.endedAt && (
          <>
            <dt>Ended</dt>
            <dd className="number">{exactly(action.endedAt)}</dd>
          </>
        )}
        {action.failure && (
          <>
            <dt>Failed with</dt>
            <dd>
              <code>{action.failure}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function ProposedBy({ action: { proposer, remediation } }: { action: Action }) {
  const { kind, person, playbookId, playbookVersion, finding } = proposer
  switch (kind) {
    case 'PERSON':
      return person?.name ?? 'someone forgotten'
    case 'PLAYBOOK':
      return (
        <>
          {playbookId && (
            <Link to="/playbooks/$playbookId" params={{ playbookId }} className="link">
              {remediation?.playbook?.name ?? 'a playbook'}
            </Link>
          )}
          , version {playbookVersion}
        </>
      )
    case 'RECOMMENDATION':
      return `CloudPioneer, which found ${finding}`
  }
}
