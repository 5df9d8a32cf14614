import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { MeDocument } from '../generated/graphql'
import { GRAPHQL_PATH } from './addresses'
import { sendWithCsrfToken } from './csrf'
import { createLiveTransport } from './live'
import { signInAgain } from './session'

const session = mapExchange({
  onError: (error) => {
    if (error.response?.status === 401) signInAgain()
  },
})

const common = { url: GRAPHQL_PATH, fetch: sendWithCsrfToken, preferGetMethod: false } as const

/** Numbers of charts: each range is another question, so that answers are not worth keeping. */
export const uncached = new Client({ ...common, exchanges: [session, fetchExchange] })

const isSessionOver = () => void uncached.query(MeDocument, {}).toPromise()

/** Everything else: what was seen before is shown at once and asked again. */
export const api = new Client({
  ...common,
  requestPolicy: 'cache-and-network',
  exchanges: [
    session,
    cacheExchange,
    fetchExchange,
    subscriptionExchange({ forwardSubscription: createLiveTransport(isSessionOver) }),
  ],
})
