import { useEffect, useRef } from 'react'
import { type AnyVariables, createRequest, type TypedDocumentNode, useClient } from 'urql'
import { onEnd, pipe, subscribe } from 'wonka'

/** How long to wait before asking again for a stream that the platform ended. */
const PAUSE = 3_000

/**
 * Calls `onChange` with each message of a subscription, and asks for it again should the platform end it. Equal
 * subscriptions of a page share one stream.
 */
export function useLive<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onChange: (data: Data) => void,
) {
  const client = useClient()
  const handler = useRef(onChange)
  handler.current = onChange
  const request = createRequest(document, variables)
  const latest = useRef(request)
  latest.current = request
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables
  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    let stop = () => {}
    const again = () => {
      if (!stopped) timer = setTimeout(start, PAUSE)
    }
    const start = () => {
      stop = pipe(
        client.executeSubscription<Data, Variables>(latest.current),
        onEnd(again),
        subscribe(({ data }) => {
          if (data) handler.current(data)
        }),
      ).unsubscribe
    }
    start()
    return () => {
      stopped = true
      clearTimeout(timer)
      stop()
    }
  }, [client, request.key])
}
