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

const WELCOME = `# Asked with your own session. The book on the left holds the schema, field by field.
query Estate {
  overview {
    resources
    byHealth { health count }
    openAlerts { severity count }
    samplesPerMinute
  }
  alerts(first: 5) {
    edges { node { title severity status raisedAt resource { name } } }
  }
}
`

/** A query that the address brings along. */
const asked = new URLSearchParams(window.location.search).get('query') ?? undefined

createRoot(document.getElementById('graphiql') as HTMLElement).render(
  <GraphiQL fetcher={fetcher} defaultQuery={WELCOME} initialQuery={asked} />,
)
