import { Empty, Failure, Skeleton } from '../../design/Notice'
import { PlaybookVersionsDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { exactly } from '../../time/moment'

const CHANGE_WORDS = {
  DEFINED: 'Defined',
  CHANGED: 'Changed',
  DISABLED: 'Switched off',
  ENABLED: 'Switched on',
}

/** Every version of a playbook, newest first, each as it read. */
export function PlaybookVersions({ playbookId }: { playbookId: string }) {
  const { pages, error, refresh, more } = usePages(
    PlaybookVersionsDocument,
    { id: playbookId },
    ({ playbookVersions: { edges, ...rest } }) => ({
      ...rest,
      edges: edges.map(({ node }) => ({ node: { ...node, id: String(node.version) } })),
    }),
  )
  return (
    <section className="panel" aria-label="Versions">
      <header>
        <h2>Versions</h2>
      </header>
      {error && <Failure what="The versions could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={4} waitsFor="the versions" />}
      {pages?.nodes.length === 0 && (
        <Empty icon="actions" title="No version yet">
          It was just defined: its first version is on its way.
        </Empty>
      )}
      {pages?.nodes.map(({ version, change, changedAt, changedBy, yaml }) => (
        <details key={version} className="body">
          <summary>
            <strong className="number">Version {version}</strong> · {CHANGE_WORDS[change]}{' '}
            <span className="quiet number">
              {exactly(changedAt)} by {changedBy?.name ?? 'someone forgotten'}
            </span>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <pre className="yaml-shown" tabIndex={0}>
            {yaml}
          </pre>
        </details>
      ))}
      {pages?.next && (
        <button type="button" className="button" onClick={more}>
          Show earlier ones
        </button>
      )}
    </section>
  )
}
