import { useEffect, useRef } from 'react'

const PAUSE = 500

/** Asks again twice a second for as long as something is missing. */
export function useUntil(missing: boolean, ask: () => void) {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!missing) return
    const timer = setInterval(() => latest.current(), PAUSE)
    return () => clearInterval(timer)
  }, [missing])
}
