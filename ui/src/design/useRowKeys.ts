import { useEffect } from 'react'
import { isTyping } from '../app/keys'

/** Lets j and k move the focus down and up through a table's rows. */
export function useRowKeys(
  body: React.RefObject<HTMLElement | null>,
  scrollToIndex: (index: number) => void,
  count: number,
) {
  useEffect(() => {
    const focusRow = (index: number) => {
      const link = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a.opens`)
      link?.focus({ preventScroll: true })
      return Boolean(link)
    }
    const onKey = (event: KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || isTyping(event)) return
      const focused = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index
      const step = event.key === 'j' ? 1 : -1
      const next = focused === undefined ? 0 : Number(focused) + step
      if (next < 0 || next >= count) return
      event.preventDefault()
      scrollToIndex(next)
      // A row out of sight is only drawn after the scrolling.
      if (!focusRow(next)) requestAnimationFrame(() => focusRow(next))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [body, scrollToIndex, count])
}
