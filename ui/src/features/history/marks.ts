import type { Mark } from '../moment/MomentSlider'

interface Happened {
  type: string
  recordedAt: string
  effectiveAt: string | null
}

/** What happened, in order of when it took effect; to the millisecond that begins after it, so that it is over there. */
export function marksOf(facts: readonly Happened[]): Mark[] {
  return facts
    .map(({ type, recordedAt, effectiveAt }) => ({
      time: Date.parse(effectiveAt && effectiveAt < recordedAt ? effectiveAt : recordedAt) + 1,
      label: type,
    }))
    .sort((a, b) => a.time - b.time)
}
