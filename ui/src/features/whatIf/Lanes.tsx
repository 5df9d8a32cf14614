import type { RaisedPeriodFieldsFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { type Bar, lanesOf } from './lanes'

interface LanesProps {
  findings: readonly RaisedPeriodFieldsFragment[]
  actual: readonly RaisedPeriodFieldsFragment[]
  from: string
  to: string
}

/** A lane for each series: above what would have been raised, below what was. The table says the same in words. */
export function Lanes({ findings, actual, from, to }: LanesProps) {
  const { lanes, more } = lanesOf(findings, actual, from, to)
  return (
    <figure className="lanes">
      <figcaption className="row quiet">
        <span className="lane-key would">would have been raised</span>
        <span className="lane-key really">was raised</span>
      </figcaption>
      <ul>
        {lanes.map(({ seriesId, label, wouldHave, really }) => (
          <li key={seriesId}>
            <span className="lane-label" title={label}>
              {label}
            </span>
            <span className="lane">
              <Bars bars={wouldHave} kind="would" />
              <Bars bars={really} kind="really" />
            </span>
            <span className="unseen">
              would have been raised {wouldHave.length} times, was raised {really.length} times
            </span>
          </li>
        ))}
      </ul>
      <div className="lane-ends quiet number" aria-hidden="true">
        <span>{exactly(from)}</span>
        <span>{exactly(to)}</span>
      </div>
      {more > 0 && <p className="quiet">{more.toLocaleString('en-GB')} more series are in the table.</p>}
    </figure>
  )
}

function Bars({ bars, kind }: { bars: readonly Bar[]; kind: 'would' | 'really' }) {
  return (
    <span className="bars" aria-hidden="true">
      {bars.map(({ start, width, period }) => (
        <span
          key={`${period.raisedAt}-${period.occurrence}`}
          className={`bar ${kind}`}
          style={{ left: `min(${start * 100}%, 100% - 2px)`, width: `${width * 100}%` }}
          title={`${exactly(period.raisedAt)} – ${period.clearedAt ? exactly(period.clearedAt) : 'still raised'}`}
        />
      ))}
    </span>
  )
}
