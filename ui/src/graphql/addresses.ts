/** Queries and mutations by POST, subscriptions by WebSocket or, where that is not to be had, by SSE. */
export const GRAPHQL_PATH = '/graphql'

/** The WebSocket address of the API that served this page. */
export function liveAddress({ protocol, host }: Pick<Location, 'protocol' | 'host'>) {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${GRAPHQL_PATH}`
}
