import type { Action } from './action'

/** What differs between the plan and the target now. */
export function Differences({ differences }: { differences: Action['differences'] }) {
  return (
    <section className="panel drifted" aria-label="What has changed">
      <header>
        <h2>The target is no longer what the plan rests on</h2>
      </header>
      <div className="body">
        <p className="soft">Nothing further was done. A plan made anew has to be approved.</p>
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
      </div>
    </section>
  )
}
