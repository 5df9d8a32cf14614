import { unitOf } from '../../units/unit'
import type { Aligned } from './aligned'
import { seriesToken } from './colours'
import { seriesLabel } from './seriesLabel'
import type { Series } from './tail'

interface LegendProps {
  series: Series[]
  data: Aligned
  ucum: string
  metric: string
  /** Where the crosshair is; the newest values otherwise. */
  index: number | undefined
  focus: number | undefined
  /** The colours of the bands drawn behind the lines. */
  bands: readonly { token: string; edges: readonly unknown[] }[]
  onFocus: (index: number | undefined) => void
}

/** The series by colour and name, with their values under the crosshair. */
export function Legend({ series, data, ucum, metric, index, focus, bands, onFocus }: LegendProps) {
  const unit = unitOf(ucum, metric)
  const valueAt = (place: number) => {
    const values = data.values[place] ?? []
    const value = index === undefined ? values.findLast((each) => typeof each === 'number') : values[index]
    return typeof value === 'number' ? unit.format(value) : '–'
  }
  const band = bands.find(({ edges }) => edges.length > 0)
  return (
    <ul className="legend">
      {series.map((each, place) => (
        <li key={each.id}>
          <button
            type="button"
            aria-pressed={focus === place}
            onPointerEnter={() => onFocus(place)}
            onPointerLeave={() => onFocus(undefined)}
            onFocus={() => onFocus(place)}
            onBlur={() => onFocus(undefined)}
          >
            <span className="swatch" style={{ background: `var(--${seriesToken(place)})` }} />
            <span className="name">{seriesLabel(each)}</span>
            <span className="number">{valueAt(place)}</span>
          </button>
        </li>
      ))}
      {band && (
        <li className="expected">
          <span className="swatch" style={{ background: `var(--${band.token})` }} />
          expected
        </li>
      )}
    </ul>
  )
}
