import type { MetricSeriesQuery } from '../../generated/graphql'

export type Series = MetricSeriesQuery['series'][number]

const within = <T extends { time: string }>(moments: readonly T[], from: number, to: number) =>
  moments.filter(({ time }) => Date.parse(time) >= from && Date.parse(time) < to)

/**
 * What is shown with its newest part replaced by what was just fetched from `tailFrom` on, and without what is older
 * than `from`.
 */
export function withTail(shown: readonly Series[], tail: readonly Series[], from: number, tailFrom: number) {
  const news = new Map(tail.map((series) => [series.id, series]))
  const kept = shown.map((series) => {
    const newer = news.get(series.id)
    news.delete(series.id)
    return {
      ...series,
      points: [...within(series.points, from, tailFrom), ...(newer?.points ?? [])],
      expected: [...within(series.expected, from, tailFrom), ...(newer?.expected ?? [])],
    }
  })
  return [...kept, ...news.values()].filter(({ points }) => points.length > 0)
}
