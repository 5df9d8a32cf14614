import { useEffect, useRef } from 'react'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { HistoryDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { FactEntry } from './FactEntry'
import { HistorySlider } from './HistorySlider'
import './history.css'

interface HistoryListProps {
  /** Of which resource, alert, rule or agent. */
  id: string
  /** Anything that changes when there is something new to tell. */
  version?: string | number
}

/** All that was recorded of one thing, newest first: the facts themselves, with who caused each and why. */
export function HistoryList({ id, version }: HistoryListProps) {
  const { pages, error, refresh, more, fetching } = usePages(HistoryDocument, { id }, (data) => data.history)
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current !== version) refresh()
    shown.current = version
  }, [version, refresh])

  if (!pages) {
    return error ? (
      <Failure what="The history could not be fetched." error={error} retry={refresh} />
    ) : (
      <Skeleton rows={6} waitsFor="the history" />
    )
  }
  if (pages.nodes.length === 0) {
    return (
      <>
        <HistorySlider id={id} />
        <Empty icon="clock" title="Nothing is recorded yet" />
      </>
    )
  }
  return (
    <>
      <HistorySlider id={id} />
      <ol className="facts-list" aria-label="History, newest first">
        {pages.nodes.map((fact) => (
          <FactEntry key={fact.id} fact={fact} />
        ))}
      </ol>
      {pages.next && (
        <div className="body">
          <button type="button" className="button" disabled={fetching} onClick={more}>
            Show older
          </button>
        </div>
      )}
    </>
  )
}
