import type { Action } from './action'
import { DifferenceTable } from './DifferenceTable'

/** What differs between the plan and the target now. */
export function Differences({ differences }: { differences: Action['differences'] }) {
  return (
    <section className="panel drifted" aria-label="What has changed">
      <header>
        <h2>The target is no longer what the plan rests on</h2>
      </header>
      <div className="body">
        <p className="soft">Nothing further was done. A plan made anew has to be approved.</p>
        <DifferenceTable differences={differences} />
      </div>
    </section>
  )
}
