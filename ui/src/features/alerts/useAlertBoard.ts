import { useCallback, useState } from 'react'
import { AlertBoardDocument, AlertChangedDocument, type AlertRowFragment } from '../../generated/graphql'
import { useLive } from '../../graphql/useLive'
import { usePages } from '../../graphql/usePages'
import { type AlertSearch, alertFilter } from './alertFilter'
import { arrival, replaced } from './board'

/** The board of a URL, kept live: see {@link arrival} for what comes in and what waits. */
export function useAlertBoard(search: AlertSearch, hasSelection: boolean) {
  const filter = alertFilter(search)
  const list = usePages(AlertBoardDocument, { filter }, (data) => data.alerts)
  const [waiting, setWaiting] = useState<string[]>([])
  const [arrived, setArrived] = useState<string[]>([])
  const { pages, change, refresh } = list

  useLive(
    AlertChangedDocument,
    {},
    ({ alertChanged }) => {
      const undisturbed = window.scrollY < 8 && !hasSelection
      switch (arrival(pages?.nodes ?? [], alertChanged, filter, undisturbed)) {
        case 'replace':
          return change((nodes) => replaced(nodes, alertChanged))
        case 'insert':
          setArrived((ids) => [...ids, alertChanged.id])
          return change((nodes) => [alertChanged, ...nodes.filter(({ id }) => id !== alertChanged.id)])
        case 'wait':
          return setWaiting((ids) => (ids.includes(alertChanged.id) ? ids : [...ids, alertChanged.id]))
      }
    },
    refresh,
  )

  const showWaiting = useCallback(() => {
    setArrived(waiting)
    setWaiting([])
    refresh()
    window.scrollTo({ top: 0 })
  }, [waiting, refresh])

  const unseen = waiting.filter((id) => !pages?.nodes.some((alert) => alert.id === id)).length
  const isNew = useCallback((alert: AlertRowFragment) => arrived.includes(alert.id), [arrived])
  return { ...list, filter, waiting: unseen, showWaiting, isNew }
}
