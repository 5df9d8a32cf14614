import type { PlaybookPageQuery } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { APPROVAL_WORDS, triggerWords } from './trigger'
import './playbooks.css'

type ShownPlaybook = NonNullable<PlaybookPageQuery['playbook']>

/** A playbook as it reads now, and who wrote it. */
export function PlaybookFacts({ playbook }: { playbook: ShownPlaybook }) {
  return (
    <>
      <section className="panel" aria-label="About this playbook">
        <header>
          <h2>About</h2>
        </header>
        <dl className="facts body">
          <dt>Set off by</dt>
          <dd>{triggerWords(playbook.trigger)}</dd>
          <dt>People approve</dt>
          <dd>{APPROVAL_WORDS[playbook.approval]}</dd>
          <dt>Risk</dt>
          <dd>{playbook.risk.toLowerCase()}</dd>
          <dt>Version</dt>
          <dd className="number">{playbook.version}</dd>
          <dt>Written</dt>
          <dd className="number">
            {exactly(playbook.changedAt)}
            {playbook.changedBy && ` by ${playbook.changedBy.name ?? 'someone forgotten'}`}
          </dd>
        </dl>
      </section>
      <section className="panel" aria-label="The playbook as YAML">
        <header>
          <h2>As YAML</h2>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
        <pre className="body yaml-shown" tabIndex={0}>
          {playbook.yaml}
        </pre>
      </section>
    </>
  )
}
