import { useEffect, useMemo, useRef } from 'react'
import { coalesced } from './coalesced'

/** The call, at most about once per `pause` milliseconds, however often it is wanted. */
export function useCoalesced(call: () => void, pause = 500): () => void {
  const latest = useRef(call)
  latest.current = call
  const few = useMemo(() => coalesced(() => latest.current(), pause), [pause])
  useEffect(() => few.stop, [few])
  return few.call
}
