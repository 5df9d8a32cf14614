import { createContext, useContext, useEffect, useMemo } from 'react'
import { LiveSamplesDocument } from '../../generated/graphql'
import { useLive } from '../../graphql/useLive'

type Listeners = Map<string, Set<() => void>>

const Ticks = createContext<Listeners>(new Map())

/** One subscription to a resource's samples for all charts below. */
export function SampleTicks({ resourceId, children }: { resourceId: string; children: React.ReactNode }) {
  const listeners = useMemo<Listeners>(() => new Map(), [])
  useLive(LiveSamplesDocument, { resourceId }, ({ liveSamples }) => {
    for (const metric of new Set(liveSamples.map((sample) => sample.metric))) {
      for (const listener of listeners.get(metric) ?? []) listener()
    }
  })
  return <Ticks.Provider value={listeners}>{children}</Ticks.Provider>
}

/** Calls back whenever there are new samples of the metric. */
export function useMetricTicks(metric: string, onTick: () => void) {
  const listeners = useContext(Ticks)
  useEffect(() => {
    const mine = listeners.get(metric) ?? new Set()
    listeners.set(metric, mine.add(onTick))
    return () => {
      mine.delete(onTick)
    }
  }, [listeners, metric, onTick])
}
