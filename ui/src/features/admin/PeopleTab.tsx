import { useState } from 'react'
import { DataTable } from '../../design/DataTable'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { ForgottenPeopleDocument, type KnownFragment, PeopleDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { useMay, useMe } from '../account/useMe'
import { useEvery } from '../overview/useEvery'
import { ForgetDialog } from './ForgetDialog'
import { FORGOTTEN_COLUMNS, peopleColumns } from './peopleColumns'

const EVERY = 10_000
const WHILE_FORGETTING = 1_000

/** Who is known here, and who was forgotten. */
export function PeopleTab() {
  const people = usePages(PeopleDocument, {}, (data) => data.people)
  const forgotten = usePages(ForgottenPeopleDocument, {}, (data) => data.forgottenPeople)
  const refresh = () => {
    people.refresh()
    forgotten.refresh()
  }
  const underWay = forgotten.pages?.nodes.some(({ erasedAt }) => !erasedAt)
  useEvery(underWay ? WHILE_FORGETTING : EVERY, refresh)
  const [leaving, setLeaving] = useState<KnownFragment>()
  const mayForget = useMay('ADMIN')
  const me = useMe()?.id
  const error = people.error ?? forgotten.error
  return (
    <>
      {error && <Failure what="The people could not be fetched." error={error} retry={refresh} />}
      {!people.pages && !error && <Skeleton rows={4} waitsFor="the people" />}
      {people.pages && (
        <section className="panel" aria-label="People">
          <DataTable
            label="People"
            columns={peopleColumns(me, mayForget ? setLeaving : undefined)}
            rows={people.pages.nodes}
            total={people.pages.total}
            onEnd={people.more}
          />
        </section>
      )}
      {forgotten.pages && (
        <section className="panel" aria-label="Forgotten">
          <header>
            <h2>Forgotten</h2>
          </header>
          {forgotten.pages.nodes.length === 0 ? (
            <Empty icon="agent" title="Nobody was forgotten">
              Who is forgotten is listed here without a name: by the id that the history goes on to have for
              them.
            </Empty>
          ) : (
            <DataTable
              label="Forgotten people"
              columns={FORGOTTEN_COLUMNS}
              rows={forgotten.pages.nodes}
              total={forgotten.pages.total}
              onEnd={forgotten.more}
            />
          )}
        </section>
      )}
      {leaving && (
        <ForgetDialog
          known={leaving}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined)
            refresh()
          }}
        />
      )}
    </>
  )
}
