import { Link } from '@tanstack/react-router'
import type { SilenceRowFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { SEVERITY_WORDS } from '../alerts/words'
import { useSilencedThings } from './useSilencedThings'

/** What a silence is about, when, by whom and why. */
export function SilenceFacts({ silence }: { silence: SilenceRowFragment }) {
  const things = useSilencedThings(silence)
  const { ruleId, resourceId, expiredAt } = silence
  return (
    <section className="panel" aria-label="About this silence">
      <header>
        <h2>About</h2>
      </header>
      <dl className="facts body">
        {silence.labels.map(({ key, kind, value }) => (
          <div key={`${key} ${value}`} className="fact">
            <dt>{key}</dt>
            <dd>
              {kind === 'REGEX' ? 'matches ' : ''}
              <code>{value || '""'}</code>
            </dd>
          </div>
        ))}
        {ruleId && (
          <>
            <dt>Rule</dt>
            <dd>
              <Link to="/rules/$ruleId" params={{ ruleId }} className="link">
                {things?.rule?.name ?? ruleId}
              </Link>
            </dd>
          </>
        )}
        {resourceId && (
          <>
            <dt>Resource</dt>
            <dd>
              <Link to="/resources/$resourceId" params={{ resourceId }} className="link">
                {things?.resource?.name ?? resourceId}
              </Link>
            </dd>
          </>
        )}
        {silence.severities.length > 0 && (
          <>
            <dt>Severity</dt>
            <dd>{silence.severities.map((severity) => SEVERITY_WORDS[severity]).join(', ')}</dd>
          </>
        )}
        <dt>From</dt>
        <dd className="number">{exactly(silence.from)}</dd>
        <dt>Until</dt>
        <dd className="number">{exactly(silence.until)}</dd>
        {expiredAt && (
          <>
            <dt>Ended early</dt>
            <dd className="number">{exactly(expiredAt)}</dd>
          </>
        )}
        <dt>Author</dt>
        <dd>{silence.author?.name ?? 'a forgotten person'}</dd>
        <dt>Reason</dt>
        <dd>{silence.reason ?? <span className="quiet">forgotten</span>}</dd>
      </dl>
    </section>
  )
}
