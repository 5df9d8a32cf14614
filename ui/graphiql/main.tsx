import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { createRoot } from 'react-dom/client'
import { GRAPHQL_PATH, liveAddress } from '../src/graphql/addresses'
import { sendWithCsrfToken } from '../src/graphql/csrf'

/** The developers' page: the schema and its documentation, asked with the session of whoever is signed in. */
const fetcher = createGraphiQLFetcher({
  url: GRAPHQL_PATH,
  fetch: sendWithCsrfToken,
  wsClient: createClient({ url: liveAddress(window.location) }),
})

createRoot(document.getElementById('graphiql') as HTMLElement).render(<GraphiQL fetcher={fetcher} />)
