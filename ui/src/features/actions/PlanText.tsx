import { readable } from '../history/payload'

/** The plan as it is hashed, and its hash: what an approval binds. */
export function PlanText({ plan, hash }: { plan: string; hash: string }) {
  return (
    <details className="panel plan-text">
      <summary>The plan in full, as an approval binds it</summary>
      <div className="body">
        <p className="soft">
          An approval names this hash. The agent computes it again from the plan it is handed, and refuses any
          step that is not in it.
        </p>
        <code className="hash">{hash}</code>
        <pre className="output">{readable(plan)}</pre>
      </div>
    </details>
  )
}
