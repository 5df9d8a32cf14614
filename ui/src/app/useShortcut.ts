import { useEffect, useRef } from 'react'
import { isTyping } from './keys'

/** Calls `act` when the key is pressed outside of fields and dialogs. */
export function useShortcut(key: string, act: () => void) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || isTyping(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [key])
}
