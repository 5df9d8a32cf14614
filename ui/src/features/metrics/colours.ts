const probe = document.createElement('span')

/** A design token as a colour that a canvas understands, in the theme shown now. */
export function colourOf(token: string, opacity = 1): string {
  probe.hidden = true
  document.body.append(probe)
  probe.style.color = `var(--${token})`
  const colour = getComputedStyle(probe).color
  probe.remove()
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3)
  return opacity < 1 && channels ? `rgb(${channels.join(' ')} / ${opacity})` : colour
}

const COLOURED = 5

/** The token of a series by its place: five have a colour, the rest show by focus. */
export const seriesToken = (index: number) => (index < COLOURED ? `series-${index + 1}` : 'series-rest')
