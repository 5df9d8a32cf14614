import type { Action } from './action'

/** Facts of a plan beside what was found instead. */
export function DifferenceTable({ differences }: { differences: Action['differences'] }) {
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">In the plan</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ fact, planned, found }) => (
          <tr key={fact}>
            <th scope="row">
              <code>{fact}</code>
            </th>
            <td>{planned}</td>
            <td>{found ?? <span className="quiet">nothing</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
