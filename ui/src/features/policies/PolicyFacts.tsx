import type { PolicyRowFragment } from '../../generated/graphql'
import { secondsOf, spoken } from '../../time/duration'
import { exactly } from '../../time/moment'
import '../rules/rules.css'

const CHANNEL_WORDS = { WEBHOOK: 'Webhook', EMAIL: 'E-mail' } as const

/** Whom a policy tells, how many rules name it, and who wrote it. */
export function PolicyFacts({ policy }: { policy: PolicyRowFragment }) {
  return (
    <>
      <section className="panel" aria-label="Escalation">
        <header>
          <h2>While nobody acknowledges</h2>
        </header>
        <ol className="steps body">
          {policy.steps.map(({ after, channel, address }) => (
            <li key={`${after} ${channel} ${address}`}>
              <span className="number">after {spoken(secondsOf(after) ?? 0) || '0 s'}</span>
              <span>{CHANNEL_WORDS[channel]}</span>
              <span className="soft">{address ?? 'address forgotten'}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel" aria-label="About this policy">
        <header>
          <h2>About</h2>
        </header>
        <dl className="facts body">
          <dt>Rules that name it</dt>
          <dd className="number">{policy.rules}</dd>
          <dt>Version</dt>
          <dd className="number">{policy.version}</dd>
          <dt>Written</dt>
          <dd className="number">
            {exactly(policy.changedAt)}
            {policy.changedBy && ` by ${policy.changedBy.name ?? 'someone forgotten'}`}
          </dd>
        </dl>
      </section>
    </>
  )
}
