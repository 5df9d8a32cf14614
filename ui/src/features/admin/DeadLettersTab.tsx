import { useState } from 'react'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { DeadLettersDocument, type LetterFragment } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { useMay } from '../account/useMe'
import '../history/history.css'
import { useEvery } from '../overview/useEvery'
import { DiscardDialog } from './DiscardDialog'
import { LetterEntry } from './LetterEntry'

const EVERY = 5_000

/** The events that could not be handled. */
export function DeadLettersTab() {
  const { pages, error, fetching, refresh, more } = usePages(
    DeadLettersDocument,
    {},
    (data) => data.deadLetters,
  )
  useEvery(EVERY, refresh)
  const [leaving, setLeaving] = useState<LetterFragment>()
  const mayDecide = useMay('ADMIN')
  return (
    <>
      {error && <Failure what="The dead letters could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={4} waitsFor="the dead letters" />}
      {pages && (
        <section className="panel" aria-label="Dead letters">
          {pages.nodes.length === 0 ? (
            <Empty icon="check" title="Every event was handled">
              An event that a projection or handler fails on is put aside and listed here with its cause,
              while the others go on. It is tried again by itself, ever more rarely.
            </Empty>
          ) : (
            <ol className="facts-list" aria-label="Dead letters, latest first">
              {pages.nodes.map((letter) => (
                <LetterEntry
                  key={letter.id}
                  letter={letter}
                  mayDecide={mayDecide}
                  onTried={refresh}
                  onDiscard={setLeaving}
                />
              ))}
            </ol>
          )}
          {pages.next && (
            <div className="body">
              <button type="button" className="button" disabled={fetching} onClick={more}>
                Show older
              </button>
            </div>
          )}
        </section>
      )}
      {leaving && (
        <DiscardDialog
          letter={leaving}
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
