import { Link } from '@tanstack/react-router'
import type { RaisedPeriodFieldsFragment } from '../../generated/graphql'
import { spoken } from '../../time/duration'
import { exactly } from '../../time/moment'
import { unitOf } from '../../units/unit'
import { laneLabel, realOne, samplesAround } from './lanes'
import type { WhatIf } from './WhatIfResult'

type Raised = RaisedPeriodFieldsFragment

/** Every period in which an alert would have been raised, with ways to its samples and to the alert that was. */
export function FindingTable({ whatIf }: { whatIf: WhatIf }) {
  const unit = unitOf(whatIf.unit, whatIf.metric)
  const value = (number: number | null) => (number === null ? '' : unit.format(number))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="finding-table" aria-label="What it would have raised" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Raised</th>
            <th scope="col" className="end">
              At
            </th>
            <th scope="col">Cleared</th>
            <th scope="col" className="end">
              Lasted
            </th>
            <th scope="col">Really</th>
          </tr>
        </thead>
        <tbody>
          {whatIf.findings.edges.map(({ node }) => (
            <tr key={`${node.seriesId}-${node.raisedAt}`}>
              <td>
                <Samples period={node} />
                {node.reopened && <span className="tag">came back</span>}
                {node.flapping && <span className="tag">flapping</span>}
              </td>
              <td className="number">{exactly(node.raisedAt)}</td>
              <td className="number end">{value(node.raisedValue)}</td>
              <td className="number">{node.clearedAt ? exactly(node.clearedAt) : 'still raised'}</td>
              <td className="number end">{lasted(node)}</td>
              <td>
                <Really alert={realOne(node, whatIf.actual)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** To the series' samples around it. */
function Samples({ period }: { period: Raised }) {
  return (
    <Link
      to="/resources/$resourceId"
      params={{ resourceId: period.resourceId }}
      search={samplesAround(period)}
      className="link"
    >
      {laneLabel(period)}
    </Link>
  )
}

function Really({ alert }: { alert: Raised | undefined }) {
  if (!alert?.alertId) return <span className="quiet">no alert</span>
  return (
    <Link to="/alerts/$alertId" params={{ alertId: alert.alertId }} className="link">
      occurrence {alert.occurrence}
    </Link>
  )
}

function lasted({ raisedAt, clearedAt }: Raised): string {
  if (!clearedAt) return ''
  return spoken((Date.parse(clearedAt) - Date.parse(raisedAt)) / 1000)
}
