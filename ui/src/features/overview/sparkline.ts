/** A line through values from 0 to 1 as SVG path data; where one is missing, the line breaks. */
export function sparkline(
  values: readonly (number | null | undefined)[],
  width: number,
  height: number,
): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0
  let down = false
  return values
    .map((value, index) => {
      if (value === undefined) return ''
      if (value === null) {
        down = false
        return ''
      }
      const command = down ? 'L' : 'M'
      down = true
      const bounded = Math.min(Math.max(value, 0), 1)
      return `${command}${(index * step).toFixed(1)} ${((1 - bounded) * height).toFixed(1)}`
    })
    .join('')
}
