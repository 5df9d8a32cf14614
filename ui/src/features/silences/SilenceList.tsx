import { getRouteApi, Link } from '@tanstack/react-router'
import { listOf, toggled } from '../../app/search'
import { Choices } from '../../design/Choices'
import { DataTable } from '../../design/DataTable'
import { Icon } from '../../design/Icon'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { AlertChangedDocument, SilenceListDocument } from '../../generated/graphql'
import { useCoalesced } from '../../graphql/useCoalesced'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { useMay } from '../account/useMe'
import { SILENCE_COLUMNS } from './silenceColumns'
import { SILENCE_STATE_WORDS, SILENCE_STATES } from './words'

const route = getRouteApi('/silences')

/** What people don't want to be told of for a while. */
export function SilenceList() {
  usePageTitle('Silences')
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const states = listOf(state, SILENCE_STATES)
  const { pages, error, refresh, more } = usePages(
    SilenceListDocument,
    { states: states.length ? states : undefined },
    (data) => data.silences,
  )
  const refreshSoon = useCoalesced(refresh, 1_000)
  useLive(AlertChangedDocument, {}, refreshSoon, refreshSoon)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  return (
    <div className="page">
      <div className="page-head">
        <h1>Silences</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        {mayWrite && (
          <Link to="/silences/new" className="button primary">
            <Icon name="plus" />
            New silence
          </Link>
        )}
      </div>
      <Choices
        label="State"
        options={SILENCE_STATES.map((each) => [each, SILENCE_STATE_WORDS[each]] as const)}
        chosen={states}
        onChoose={(each) =>
          void navigate({
            to: '.',
            search: { state: toggled(states, each).join(',') || undefined },
            replace: true,
          })
        }
      />
      {error && <Failure what="The silences could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={6} waitsFor="the silences" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          {states.length ? (
            <Empty icon="alerts" title="No silence matches">
              Widen the filter to see more.
            </Empty>
          ) : (
            <Empty icon="alerts" title="No silence yet">
              A silence keeps alerts quiet for a while: they are shown, and nobody is told of them.
            </Empty>
          )}
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Silences"
            columns={SILENCE_COLUMNS}
            rows={pages.nodes}
            total={pages.total}
            onEnd={more}
            rowClass={(silence) => (silence.state === 'OVER' ? 'over' : undefined)}
          />
        </div>
      )}
    </div>
  )
}
