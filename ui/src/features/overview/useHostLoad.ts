import { useCallback, useEffect, useState } from 'react'
import { HostLoadDocument, type HostLoadQuery } from '../../generated/graphql'
import { uncached } from '../../graphql/api'
import { present } from '../../time/past'
import { type Aligned, aligned } from '../metrics/aligned'
import { inSlots } from './sparkline'
import { useEvery } from './useEvery'

/** How far back a host's lines reach. */
export const REACH_MINUTES = 30
const MINUTE = 60_000
const REACH = REACH_MINUTES * MINUTE
const EVERY = 20_000

/** The series of the host itself, where there are others for its parts, such as each processor. */
function whole<S extends { attributes: readonly unknown[] }>(series: readonly S[]): S[] {
  return [...series].sort((a, b) => a.attributes.length - b.attributes.length).slice(0, 1)
}

/** How busy a host's processor and memory were, minute by minute over the last half hour. */
export function useHostLoad(resourceId: string) {
  const [load, setLoad] = useState<HostLoadQuery & { now: number }>()
  const ask = useCallback(async () => {
    const now = present()
    const moments = { from: new Date(now - REACH).toISOString(), to: new Date(now).toISOString() }
    const { data } = await uncached()
      .query(HostLoadDocument, { resourceId, ...moments })
      .toPromise()
    if (data) setLoad({ ...data, now })
  }, [resourceId])
  useEffect(() => void ask(), [ask])
  useEvery(EVERY, ask)
  if (!load) return { processor: undefined, memory: undefined }
  const lately = ({ times, values: [values = []] }: Aligned) =>
    inSlots(times, values, { from: load.now - REACH, to: load.now, step: MINUTE })
  const idle = lately(aligned(whole(load.idle), MINUTE))
  const memory = lately(aligned(whole(load.memory), MINUTE))
  return { processor: idle.map((share) => (typeof share === 'number' ? 1 - share : share)), memory }
}
