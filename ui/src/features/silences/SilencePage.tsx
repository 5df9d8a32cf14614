import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { ChangeSilenceDocument, type SilenceInput, SilencePageDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useMay } from '../account/useMe'
import { HistoryList } from '../history/HistoryList'
import { useUntil } from '../rules/useUntil'
import { draftOf } from './draft'
import { ExpireButton } from './ExpireButton'
import { HiddenAlerts } from './HiddenAlerts'
import { SilenceFacts } from './SilenceFacts'
import { SilenceForm } from './SilenceForm'
import { matcherInWords, SILENCE_STATE_WORDS } from './words'
import '../alerts/alerts.css'

const route = getRouteApi('/silences/$silenceId')

/** One silence: what it is about, what it hid, its change and its history. */
export function SilencePage() {
  const { silenceId } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const { data, error, refresh } = useAsk(SilencePageDocument, { id: silenceId })
  const silence = data?.silence
  const [written, setWritten] = useState(0)
  // What was just written is on its way to the view: asked for until it is there.
  useUntil(data !== undefined && (silence?.version ?? 0) < Math.max(written, 1), refresh)
  const mayWrite = useMay('OPERATOR', 'ADMIN') && silence?.state !== 'OVER'
  usePageTitle('Silence')

  if (!silence) {
    if (error) {
      return <Failure what="The silence could not be fetched." error={error} retry={refresh} heading />
    }
    return <MissingSilence known={data !== undefined} />
  }
  const change = async (input: SilenceInput) => {
    const variables = { id: silence.id, seenVersion: silence.version, input }
    const { error: refused } = await client.mutation(ChangeSilenceDocument, variables).toPromise()
    if (!refused) {
      setWritten(silence.version + 1)
      await navigate({ to: '.', search: {} })
    }
    return refused
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/silences">Silences</Link>
      </Crumbs>
      <div className="page-head">
        <h1>{matcherInWords(silence)}</h1>
        <span className="tag">{SILENCE_STATE_WORDS[silence.state]}</span>
        <span className="grow" />
        {mayWrite && <ExpireButton silence={silence} onDone={() => setWritten(silence.version + 1)} />}
      </div>
      <TabLinks
        tabs={[
          { label: 'What it hid' },
          ...(mayWrite ? [{ label: 'Change', tab: 'change' }] : []),
          { label: 'History', tab: 'history' },
        ]}
      />
      {tab === 'change' && mayWrite ? (
        <SilenceForm
          key={silence.version}
          start={draftOf(silence)}
          submitWords="Save change"
          onSubmit={change}
          onCancel={() => void navigate({ to: '.', search: {} })}
        />
      ) : (
        <div className="split">
          <div className="panel">
            {tab === 'history' ? (
              <HistoryList id={silence.id} version={silence.version} />
            ) : (
              <HiddenAlerts silenceId={silence.id} />
            )}
          </div>
          <SilenceFacts silence={silence} />
        </div>
      )}
    </div>
  )
}

function MissingSilence({ known }: { known: boolean }) {
  return (
    <>
      <Skeleton rows={7} waitsFor="the silence" heading />
      {known && (
        <Empty icon="alerts" title="This silence is not there yet">
          If it was not just created, the address may be mistyped. All silences are under{' '}
          <Link to="/silences" className="link">
            Silences
          </Link>
          .
        </Empty>
      )}
    </>
  )
}
