import { useEffect, useRef, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { pipe, subscribe } from 'wonka'
import {
  CancelWhatIfDocument,
  StartWhatIfDocument,
  type WhatIfInput,
  WhatIfProgressDocument,
  type WhatIfProgressFieldsFragment,
  WhatIfResultDocument,
} from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { uuidv7 } from '../../graphql/uuidv7'
import { useUntil } from '../rules/useUntil'

export const isOver = (status: string) => status !== 'WAITING' && status !== 'RUNNING'

/** Starts what-ifs; resolves to the new one's id, or undefined where it was refused. */
export function useStartWhatIf() {
  const client = useClient()
  const [error, setError] = useState<CombinedError>()
  const [busy, setBusy] = useState(false)
  const start = async (input: WhatIfInput) => {
    setBusy(true)
    setError(undefined)
    const id = uuidv7(Date.now())
    const { error: refused } = await client.mutation(StartWhatIfDocument, { input, id }).toPromise()
    setBusy(false)
    setError(refused)
    return refused ? undefined : id
  }
  return { start, error, busy }
}

/** A what-if as it goes on: how far it is while it runs, and what came of it once it is over. */
export function useWhatIf(id: string) {
  const client = useClient()
  const { data, error, refresh } = useAsk(WhatIfResultDocument, { id })
  const whatIf = data?.whatIf
  const [latest, setLatest] = useState<WhatIfProgressFieldsFragment>()
  const known = whatIf !== undefined && whatIf !== null
  const over = known && isOver(whatIf.status)
  const again = useRef(refresh)
  again.current = refresh
  // What was just asked for is on its way to the view.
  useUntil(data !== undefined && !known, refresh)

  useEffect(() => {
    if (!known || over) return
    const { unsubscribe } = pipe(
      client.subscription(WhatIfProgressDocument, { id }),
      subscribe(({ data: message }) => {
        if (!message) return
        setLatest(message.whatIfProgress)
        if (isOver(message.whatIfProgress.status)) again.current()
      }),
    )
    return unsubscribe
  }, [client, id, known, over])

  const progress = over || latest?.id !== id ? whatIf : latest
  const cancel = async () => {
    await client.mutation(CancelWhatIfDocument, { id }).toPromise()
    refresh()
  }
  return { whatIf, progress, error, refresh, cancel }
}
