import { useSyncExternalStore } from 'react'

/** How live updates are doing, and since when. */
export interface Connection {
  state: 'connecting' | 'live' | 'lost'
  since: number
}

let connection: Connection = { state: 'connecting', since: Date.now() }
const listeners = new Set<() => void>()

/** Says how live updates are doing now; asking again for the same state keeps the older moment. */
export function connectionIs(state: Connection['state']) {
  if (connection.state === state) return
  connection = { state, since: Date.now() }
  for (const listener of listeners) listener()
}

/** Calls the listener at each change; returns how to stop. */
export function onConnectionChange(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const currentConnection = () => connection
export const useConnection = () => useSyncExternalStore(onConnectionChange, currentConnection)
