import { Link } from '@tanstack/react-router'
import type { RulePageQuery } from '../../generated/graphql'
import { secondsOf, spoken } from '../../time/duration'
import { exactly } from '../../time/moment'
import { draftOf } from './draft'
import { sentenceOf } from './sentence'

const CHANNEL_WORDS = { WEBHOOK: 'Webhook', EMAIL: 'E-mail' } as const

/** What a rule does, whom it tells, and who wrote it. */
export function RuleFacts({ rule }: { rule: NonNullable<RulePageQuery['rule']> }) {
  return (
    <>
      <p className="sentence">{sentenceOf(draftOf(rule), rule.unit)}</p>
      <section className="panel" aria-label="Escalation">
        <header>
          <h2>While nobody acknowledges</h2>
        </header>
        {rule.escalationPolicy ? (
          <p className="body">
            It follows the policy{' '}
            <Link to="/policies/$policyId" params={{ policyId: rule.escalationPolicy.id }} className="link">
              {rule.escalationPolicy.name}
            </Link>
            .
          </p>
        ) : rule.escalation.length === 0 ? (
          <p className="body soft">Nobody is told; the alert is on the board.</p>
        ) : (
          <ol className="steps body">
            {rule.escalation.map(({ after, channel, address }) => (
              <li key={`${after} ${channel} ${address}`}>
                <span className="number">after {spoken(secondsOf(after) ?? 0) || '0 s'}</span>
                <span>{CHANNEL_WORDS[channel]}</span>
                <span className="soft">{address ?? 'address forgotten'}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="panel" aria-label="About this rule">
        <header>
          <h2>About</h2>
        </header>
        <dl className="facts body">
          <dt>Open alerts</dt>
          <dd>
            <Link to="/alerts" search={{ rule: rule.id }} className="link number">
              {rule.openAlerts}
            </Link>
          </dd>
          <dt>Same occurrence</dt>
          <dd>if it comes back within {spoken(secondsOf(rule.reopensWithin) ?? 0) || '0 s'}</dd>
          <dt>Flapping</dt>
          <dd>
            above {rule.steadyChanges} changes in {spoken(secondsOf(rule.flapsWithin) ?? 0)}
          </dd>
          <dt>Version</dt>
          <dd className="number">{rule.version}</dd>
          <dt>Written</dt>
          <dd className="number">
            {exactly(rule.changedAt)}
            {rule.changedBy && ` by ${rule.changedBy.name ?? 'someone forgotten'}`}
          </dd>
        </dl>
      </section>
    </>
  )
}
