import { useEffect } from 'react'
import { useShortcut } from './useShortcut'

/** Opens the search with `/`, and from anywhere, fields included, with Ctrl-K. */
export function usePaletteKeys(open: () => void) {
  useShortcut('/', open)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [open])
}
