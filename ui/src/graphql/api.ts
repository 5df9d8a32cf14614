import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { MeDocument } from '../generated/graphql'
import { currentPast, momentOf, type Past } from '../time/past'
import { GRAPHQL_PATH } from './addresses'
import { sendWithCsrfToken } from './csrf'
import { createLiveTransport } from './live'
import { pastExchange } from './pastExchange'
import { signInAgain } from './session'

const session = mapExchange({
  onError: (error) => {
    if (error.response?.status === 401) signInAgain()
  },
})

const common = { url: GRAPHQL_PATH, fetch: sendWithCsrfToken, preferGetMethod: false } as const

const uncachedNow = new Client({ ...common, exchanges: [session, fetchExchange] })

const isSessionOver = () => void uncachedNow.query(MeDocument, {}).toPromise()

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

/** What was asked of one moment at least is at hand while that moment is shown. */
let past: { key: string; api: Client; uncached: Client } | undefined

function clientsOf(moment: Past) {
  const key = JSON.stringify([moment.asOf, moment.knownAt])
  if (past?.key !== key) {
    const of = pastExchange(moment)
    past = {
      key,
      api: new Client({
        ...common,
        requestPolicy: 'cache-first',
        exchanges: [session, cacheExchange, of, fetchExchange],
      }),
      uncached: new Client({ ...common, exchanges: [session, of, fetchExchange] }),
    }
  }
  return past
}

/** The client of the moment that is shown: the present one, or one to which nothing but that moment is there. */
export const apiAt = (moment: Past): Client => (momentOf(moment) ? clientsOf(moment).api : api)

/** Numbers of charts: each range is another question, so that answers are not worth keeping. */
export function uncached(): Client {
  const moment = currentPast()
  return momentOf(moment) ? clientsOf(moment).uncached : uncachedNow
}
