import { useEffect, useRef } from 'react'
import { type AnyVariables, type Client, createRequest, type TypedDocumentNode, useClient } from 'urql'
import { onEnd, pipe, subscribe } from 'wonka'
import { type Followed, followed } from './followed'

/** How long to wait before asking again for a stream that the platform ended. */
const PAUSE = 3_000

/** A change: the message that announces the start of a stream is not one. */
export type Change<Data> = { [Field in keyof Data]: NonNullable<Data[Field]> }

const isStart = (message: object) => Object.values(message).every((field) => field === null)

const streams = new WeakMap<Client, Map<number, Followed<object>>>()

function streamOf<Data, Variables extends AnyVariables>(
  client: Client,
  request: ReturnType<typeof createRequest<Data, Variables>>,
): Followed<object> {
  const known = streams.get(client) ?? new Map<number, Followed<object>>()
  streams.set(client, known)
  const stream =
    known.get(request.key) ??
    followed<object>({
      isStart,
      pause: PAUSE,
      open: (onMessage, onEnded) => {
        const { unsubscribe } = pipe(
          client.executeSubscription<Data, Variables>(request),
          onEnd(onEnded),
          subscribe(({ data }) => {
            if (data) onMessage(data)
          }),
        )
        return () => {
          known.delete(request.key)
          unsubscribe()
        }
      },
    })
  known.set(request.key, stream)
  return stream
}

/**
 * Calls `onChange` with each change a subscription tells of, and `onStart` whenever the subscription has begun, also
 * anew after a loss: what was asked for before then may lack a change.
 * Streams that do not announce their start need none. Equal subscriptions of a page share one stream.
 */
export function useLive<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onChange: (change: Change<Data>) => void,
  onStart?: () => void,
) {
  const client = useClient()
  const handlers = useRef({ onChange, onStart })
  handlers.current = { onChange, onStart }
  const request = createRequest(document, variables)
  const latest = useRef(request)
  latest.current = request
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables
  useEffect(
    () =>
      streamOf(client, latest.current).follow({
        onStart: () => handlers.current.onStart?.(),
        onChange: (message) => handlers.current.onChange(message as Change<Data>),
      }),
    [client, request.key],
  )
}
