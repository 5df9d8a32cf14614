import { useEffect, useRef } from 'react'
import { type AnyVariables, createRequest, type TypedDocumentNode, useClient } from 'urql'

/** Calls `onChange` with each message of a subscription. Equal subscriptions of a page share one stream. */
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
    const { query, variables: of } = latest.current
    const { unsubscribe } = client.subscription<Data, Variables>(query, of).subscribe(({ data }) => {
      if (data) handler.current(data)
    })
    return unsubscribe
  }, [client, request.key])
}
