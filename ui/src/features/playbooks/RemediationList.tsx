import { Link } from '@tanstack/react-router'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { State } from '../../design/State'
import {
  ActionChangedDocument,
  PlaybookRemediationsDocument,
  type RemediationRowFragment,
} from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import { useUntil } from '../rules/useUntil'
import { RemediationCause } from './RemediationCause'
import { REMEDIATION_TONES, REMEDIATION_WORDS, verdictWords } from './remediation'

const NONE = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }

interface RemediationListProps {
  playbookId: string
  /** What was just started, and so may not be there yet. */
  started?: string
}

/** What set a playbook off, what came of it, and why nothing did. */
export function RemediationList({ playbookId, started }: RemediationListProps) {
  const { pages, error, refresh, more } = usePages(
    PlaybookRemediationsDocument,
    { id: playbookId },
    (data) => data.playbook?.remediations ?? NONE,
  )
  const refreshSoon = useCoalesced(refresh, 300)
  useLive(ActionChangedDocument, {}, refreshSoon, refreshSoon)
  // What is being prepared ends as an action, which is told of, or as a refusal, which is not.
  const missing = started !== undefined && !pages?.nodes.some(({ id }) => id === started)
  useUntil(missing || (pages?.nodes.some(({ status }) => status === 'PREPARING') ?? false), refresh)
  return (
    <section className="panel" aria-label="What this playbook did">
      <header>
        <h2>What it did</h2>
        <button type="button" className="button" onClick={refresh}>
          Refresh
        </button>
      </header>
      {error && <Failure what="What it did could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={4} waitsFor="what it did" />}
      {pages?.nodes.length === 0 && (
        <Empty icon="actions" title="Nothing has set it off yet">
          Each time something does, it is told here what came of it, and why where nothing did.
        </Empty>
      )}
      {pages && pages.nodes.length > 0 && (
        <ol className="remediations" aria-label="Remediations, newest first">
          {pages.nodes.map((remediation) => (
            <li key={remediation.id}>
              <Told remediation={remediation} />
            </li>
          ))}
        </ol>
      )}
      {pages?.next && (
        <button type="button" className="button" onClick={more}>
          Show earlier ones
        </button>
      )}
    </section>
  )
}

function Told({ remediation }: { remediation: RemediationRowFragment }) {
  const { status, resource, resourceId, action, sentence, code, effects, verdict, value, version } =
    remediation
  return (
    <>
      <p>
        <State tone={REMEDIATION_TONES[status]}>{REMEDIATION_WORDS[status]}</State> on{' '}
        <Link to="/resources/$resourceId" params={{ resourceId }} className="link">
          {resource?.name ?? 'a resource that is gone'}
        </Link>
      </p>
      <p className="soft">
        Set off by <RemediationCause cause={remediation.cause} />
      </p>
      {action && (
        <p>
          <Link to="/actions/$actionId" params={{ actionId: action.id }} className="link">
            {action.title}
          </Link>
        </p>
      )}
      {sentence && (
        <p>
          {sentence} <code>{code}</code>
        </p>
      )}
      {effects.length > 0 && (
        <ul>
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      )}
      {verdict && <p>Afterwards {verdictWords(verdict, value)}.</p>}
      <p className="quiet number">
        {exactly(remediation.setOffAt)} · <Ago time={remediation.setOffAt} /> · version {version}
      </p>
    </>
  )
}
