import { unitOf } from '../../units/unit'
import type { Action } from './action'

/** The measured effect beside what was known before. */
export function Measured({ action }: { action: Action }) {
  return (
    <section className="panel" aria-label="Measured effect">
      <header>
        <h2>{action.achieved ? 'Measured effect' : 'No figure has changed'}</h2>
      </header>
      <table className="plain body">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {action.measured.map(({ what, unit, before, after }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="number">{unitOf(unit, what).format(before)}</td>
              <td className="number">{unitOf(unit, what).format(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
