import { exactly } from '../../time/moment'
import { unitOf } from '../../units/unit'
import type { Aligned } from './aligned'
import { seriesLabel } from './seriesLabel'
import type { Series } from './tail'

interface NumbersTableProps {
  series: Series[]
  data: Aligned
  ucum: string
  metric: string
}

/** The numbers of a chart, newest first. */
export function NumbersTable({ series, data, ucum, metric }: NumbersTableProps) {
  const unit = unitOf(ucum, metric)
  const rows = data.times.map((time, index) => ({ time, index })).toReversed()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="numbers" tabIndex={0} aria-label={`Numbers of ${metric}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map((each) => (
              <th key={each.id} scope="col">
                {seriesLabel(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, index }) => (
            <tr key={time}>
              <th scope="row">{exactly(time)}</th>
              {series.map((each, place) => {
                const value = data.values[place]?.[index]
                return <td key={each.id}>{typeof value === 'number' ? unit.format(value) : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
