import { useSyncExternalStore } from 'react'
import { present } from './past'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for the whole page, that stands still while nobody looks at it. */
function everySecond(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** What `of` makes of the present, or of the moment that is shown; the component renders again only when that changes. */
export function useNow<T extends string | number | boolean>(of: (now: number) => T): T {
  return useSyncExternalStore(everySecond, () => of(present()))
}
