import { useEffect, useRef } from 'react'

const PAUSE = 500
const MOST = 60

/** Asks again at once, and then twice a second, while something is missing; for half a minute at most. */
export function useUntil(missing: boolean, ask: () => void) {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!missing) return
    latest.current()
    let asked = 1
    const timer = setInterval(() => {
      if (++asked > MOST) clearInterval(timer)
      else latest.current()
    }, PAUSE)
    return () => clearInterval(timer)
  }, [missing])
}
