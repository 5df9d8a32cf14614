import { useCallback, useEffect, useRef } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from 'urql'
import { currentConnection, onConnectionChange } from './connection'

/** What a question brought so far. `data` stays while it is asked again. */
export interface Asked<Data> {
  data: Data | undefined
  error: CombinedError | undefined
  fetching: boolean
  /** Asks again, past the cache; where an answer is awaited, once more after it. */
  refresh: () => void
}

const POLL_WHILE_LOST = 15_000

/** Asks again when live updates come back, and from time to time while they are lost. */
export function useCatchUp(refresh: () => void) {
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    let before = currentConnection().state
    const stop = onConnectionChange(() => {
      const { state } = currentConnection()
      if (state === 'live' && before === 'lost') latest.current()
      before = state
    })
    const timer = setInterval(() => {
      if (currentConnection().state === 'lost') latest.current()
    }, POLL_WHILE_LOST)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [])
}

/** A query that keeps itself current: see {@link useCatchUp}. */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options?: { pause?: boolean },
): Asked<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data, Variables>({
    query,
    variables,
    pause: options?.pause ?? false,
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  const asking = fetching || stale
  // Two answers on their way at once may come in any order: the next question waits for the answer.
  const flight = useRef({ asking, again: false })
  flight.current.asking = asking
  const refresh = useCallback(() => {
    if (flight.current.asking) {
      flight.current.again = true
      return
    }
    flight.current.asking = true
    execute({ requestPolicy: 'network-only' })
  }, [execute])
  useEffect(() => {
    if (asking || !flight.current.again) return
    flight.current.again = false
    refresh()
  })
  useCatchUp(refresh)
  return { data, error, fetching, refresh }
}
