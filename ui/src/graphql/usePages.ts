import { useCallback, useEffect, useRef, useState } from 'react'
import { type AnyVariables, type CombinedError, createRequest, type TypedDocumentNode, useClient } from 'urql'
import { type Connection, type Pages, withChange, withPage } from './pages'
import { useCatchUp } from './useAsk'

/** The most items the API gives in one page. */
const LARGEST_PAGE = 200
const FIRST_PAGE = 100

type PageVariables<Variables> = Variables & { first: number; after?: string }

/** A list that grows page by page. */
export interface PagedList<Node> {
  pages: Pages<Node> | undefined
  error: CombinedError | undefined
  fetching: boolean
  more: () => void
  /** Fetches all that is shown anew; where it is being fetched, once more after that. */
  refresh: () => void
  /** Changes what is shown, until it is fetched anew. */
  change: (change: (nodes: Node[]) => Node[]) => void
}

/** Asks for a connection page by page; other variables start it over, with the old list shown until then. */
export function usePages<Data, Variables extends AnyVariables, Node extends { id: string }>(
  document: TypedDocumentNode<Data, PageVariables<Variables>>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node>,
): PagedList<Node> {
  const client = useClient()
  const [pages, setPages] = useState<Pages<Node>>()
  const [error, setError] = useState<CombinedError>()
  const [fetching, setFetching] = useState(true)
  const latest = useRef({ variables, connectionOf, pages })
  latest.current = { variables, connectionOf, pages }
  const turn = useRef(0)
  // A change that arrives while the list is asked for may be newer than the answer, which would undo it.
  const flight = useRef({ asking: false, overtaken: false })

  const fetchUpTo = useCallback(
    async (wanted: number, start?: Pages<Node>) => {
      const mine = ++turn.current
      flight.current = { asking: true, overtaken: false }
      setFetching(true)
      let result = start
      do {
        const missing = wanted - (result?.nodes.length ?? 0)
        const asked = {
          ...latest.current.variables,
          first: Math.min(Math.max(missing, FIRST_PAGE), LARGEST_PAGE),
          after: result?.next ?? undefined,
        } as PageVariables<Variables>
        const answer = await client.query(document, asked, { requestPolicy: 'network-only' }).toPromise()
        if (mine !== turn.current) return
        setError(answer.error)
        if (!answer.data) break
        result = withPage(result, latest.current.connectionOf(answer.data))
        setPages(result)
      } while (result.next && result.nodes.length < wanted)
      setFetching(false)
      const { overtaken } = flight.current
      flight.current = { asking: false, overtaken: false }
      if (overtaken) void fetchUpTo(Math.max(result?.nodes.length ?? 0, FIRST_PAGE))
    },
    [client, document],
  )

  const { key } = createRequest(document, variables as PageVariables<Variables>)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables
  useEffect(() => void fetchUpTo(FIRST_PAGE), [fetchUpTo, key])

  const refresh = useCallback(() => {
    if (flight.current.asking) {
      flight.current.overtaken = true
      return
    }
    void fetchUpTo(Math.max(latest.current.pages?.nodes.length ?? 0, FIRST_PAGE))
  }, [fetchUpTo])
  useCatchUp(refresh)

  const more = useCallback(() => {
    const shown = latest.current.pages
    if (shown?.next) void fetchUpTo(shown.nodes.length + FIRST_PAGE, shown)
  }, [fetchUpTo])

  const change = useCallback((by: (nodes: Node[]) => Node[]) => {
    flight.current.overtaken = flight.current.asking
    setPages((shown) => shown && withChange(shown, by))
  }, [])

  return { pages, error, fetching, more, refresh, change }
}
