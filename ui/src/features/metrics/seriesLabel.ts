interface Named {
  attributes: readonly { key: string; value: string }[]
}

/** What tells a series from its siblings, such as `sda · read`; nothing does where there is one alone. */
export function seriesLabel({ attributes }: Named): string {
  return attributes.map(({ value }) => value).join(' · ') || 'value'
}

/** Series in the order of their greatest values, so that what stands out has a colour. */
export function byGreatest<S extends { points: readonly { value: number }[] }>(series: readonly S[]): S[] {
  const greatest = new Map(
    series.map((each) => [each, each.points.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0)]),
  )
  return [...series].sort((a, b) => (greatest.get(b) ?? 0) - (greatest.get(a) ?? 0))
}
