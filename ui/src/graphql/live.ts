import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'
import type { SubscriptionForwarder } from 'urql'
import { GRAPHQL_PATH, liveAddress } from './addresses'
import { connectionIs } from './connection'
import { sendWithCsrfToken } from './csrf'

/** After so many refused handshakes in a row, with none that ever worked, a proxy in between is assumed. */
const HANDSHAKES_BEFORE_SSE = 4
const LONGEST_WAIT = 15_000

const wait = (attempt: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, LONGEST_WAIT)))

/**
 * Subscriptions over one WebSocket, or, where none gets through, over one event stream each. Both come back by
 * themselves; `probe` is called whenever the connection broke, to find out whether the session is over.
 */
export function createLiveTransport(probe: () => void): SubscriptionForwarder {
  let everConnected = false
  let refused = 0

  const webSocket = createWebSocketClient({
    url: liveAddress(window.location),
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: wait,
    shouldRetry: () => everConnected || ++refused < HANDSHAKES_BEFORE_SSE,
    on: {
      connected: () => {
        everConnected = true
        connectionIs('live')
      },
      closed: (event) => {
        if ((event as CloseEvent).code === 1000) return
        connectionIs('lost')
        probe()
      },
    },
  })

  const eventStream = createSseClient({
    url: GRAPHQL_PATH,
    fetchFn: sendWithCsrfToken,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: async (attempt) => {
      connectionIs('lost')
      probe()
      await wait(attempt)
    },
    on: { connected: () => connectionIs('live') },
  })

  return (request) => ({
    subscribe(sink) {
      const payload = { query: request.query ?? '', variables: request.variables }
      const complete = () => sink.complete()
      let stop = webSocket.subscribe(payload, {
        next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
        error: (cause) => {
          if (everConnected) return sink.error(cause)
          stop = eventStream.subscribe(payload, {
            next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
            error: (failure) => sink.error(failure),
            complete,
          })
        },
        complete,
      })
      return { unsubscribe: () => stop() }
    },
  })
}
