import { useEffect, useRef } from 'react'

/** Calls back in an interval while the page is looked at. */
export function useEvery(interval: number, call: () => void) {
  const latest = useRef(call)
  latest.current = call
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current()
    }, interval)
    return () => clearInterval(timer)
  }, [interval])
}
