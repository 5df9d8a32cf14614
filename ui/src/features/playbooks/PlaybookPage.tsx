import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ChangePlaybookDocument, PlaybookPageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useMay } from '../account/useMe'
import { HistoryList } from '../history/HistoryList'
import { useUntil } from '../rules/useUntil'
import { PlaybookFacts } from './PlaybookFacts'
import { PlaybookForm } from './PlaybookForm'
import { PlaybookSwitch } from './PlaybookSwitch'
import { PlaybookVersions } from './PlaybookVersions'
import { RemediationList } from './RemediationList'
import { RunDialog } from './RunDialog'

const route = getRouteApi('/playbooks/$playbookId')

/** One playbook: what it says, its change, and its history. */
export function PlaybookPage() {
  const { playbookId } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const { data, error, refresh } = useAsk(PlaybookPageDocument, { id: playbookId })
  const playbook = data?.playbook
  const [written, setWritten] = useState(0)
  const [running, setRunning] = useState(false)
  const [started, setStarted] = useState<string>()
  // What was just written is on its way to the view: asked for until it is there.
  useUntil(data !== undefined && (playbook?.version ?? 0) < Math.max(written, 1), refresh)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  usePageTitle(playbook?.name ?? 'Playbook')

  if (!playbook) {
    if (error) {
      return <Failure what="The playbook could not be fetched." error={error} retry={refresh} heading />
    }
    return <MissingPlaybook known={data !== undefined} />
  }
  const change = async (yaml: string) => {
    const variables = { id: playbook.id, seenVersion: playbook.version, yaml }
    const { error: refused } = await client.mutation(ChangePlaybookDocument, variables).toPromise()
    if (!refused) {
      setWritten(playbook.version + 1)
      await navigate({ to: '.', search: {} })
    }
    return refused
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/playbooks">Playbooks</Link>
      </Crumbs>
      <div className="page-head">
        <h1>{playbook.name}</h1>
        <span className="tag">{playbook.enabled ? 'enabled' : 'disabled'}</span>
        {playbook.dryRun && <span className="tag">dry run</span>}
        <span className="grow" />
        {mayWrite && playbook.enabled && (
          <button type="button" className="button" onClick={() => setRunning(true)}>
            Run…
          </button>
        )}
        {mayWrite && <PlaybookSwitch playbook={playbook} onDone={() => setWritten(playbook.version + 1)} />}
      </div>
      <TabLinks
        tabs={[
          { label: 'Playbook' },
          { label: 'What it did', tab: 'remediations' },
          { label: 'Versions', tab: 'versions' },
          ...(mayWrite ? [{ label: 'Change', tab: 'change' }] : []),
          { label: 'History', tab: 'history' },
        ]}
      />
      {running && (
        <RunDialog
          playbook={playbook}
          onDone={(runId) => {
            setRunning(false)
            setStarted(runId)
            void navigate({ to: '.', search: { tab: 'remediations' } })
          }}
          onClose={() => setRunning(false)}
        />
      )}
      {tab === undefined && <PlaybookFacts playbook={playbook} />}
      {tab === 'remediations' && <RemediationList playbookId={playbook.id} started={started} />}
      {tab === 'versions' && <PlaybookVersions key={playbook.version} playbookId={playbook.id} />}
      {tab === 'change' && mayWrite && (
        <PlaybookForm
          key={playbook.version}
          start={playbook.yaml}
          submitWords="Save change"
          onSubmit={change}
          onCancel={() => void navigate({ to: '.', search: {} })}
        />
      )}
      {tab === 'history' && (
        <div className="panel">
          <HistoryList id={playbook.id} version={playbook.version} />
        </div>
      )}
    </div>
  )
}

function MissingPlaybook({ known }: { known: boolean }) {
  return (
    <>
      <Skeleton rows={6} waitsFor="the playbook" heading />
      {known && (
        <Empty icon="actions" title="This playbook is not there yet">
          If it was not just defined, the address may be mistyped. All of them are under{' '}
          <Link to="/playbooks" className="link">
            Playbooks
          </Link>
          .
        </Empty>
      )}
    </>
  )
}
