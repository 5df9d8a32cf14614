import { useCallback, useEffect, useState } from 'react'
import { HostLoadDocument, type HostLoadQuery } from '../../generated/graphql'
import { uncached } from '../../graphql/api'
import { aligned } from '../metrics/aligned'
import { useEvery } from './useEvery'

const HOUR = 3_600_000
const MINUTE = 60_000
const EVERY = 20_000

/** The series of the host itself, where there are others for its parts, such as each processor. */
function whole<S extends { attributes: readonly unknown[] }>(series: readonly S[]): S[] {
  return [...series].sort((a, b) => a.attributes.length - b.attributes.length).slice(0, 1)
}

/** How busy a host's processor and memory were, minute by minute over the last hour. */
export function useHostLoad(resourceId: string) {
  const [load, setLoad] = useState<HostLoadQuery>()
  const ask = useCallback(async () => {
    const now = Date.now()
    const moments = { from: new Date(now - HOUR).toISOString(), to: new Date(now).toISOString() }
    const { data } = await uncached.query(HostLoadDocument, { resourceId, ...moments }).toPromise()
    if (data) setLoad(data)
  }, [resourceId])
  useEffect(() => void ask(), [ask])
  useEvery(EVERY, ask)
  if (!load) return { processor: undefined, memory: undefined }
  const [idle = []] = aligned(whole(load.idle), MINUTE).values
  const [memory = []] = aligned(whole(load.memory), MINUTE).values
  return { processor: idle.map((share) => (typeof share === 'number' ? 1 - share : share)), memory }
}
