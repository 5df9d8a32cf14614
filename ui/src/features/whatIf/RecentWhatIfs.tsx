import { Link } from '@tanstack/react-router'
import { RecentWhatIfsDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { exactly } from '../../time/moment'
import { useUntil } from '../rules/useUntil'
import { isBehind } from './recent'

const OUTCOMES = {
  WAITING: 'waiting',
  RUNNING: 'running',
  COMPLETED: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const

interface RecentWhatIfsProps {
  ruleId: string
  /** The one that is shown. */
  run: string | undefined
}

/** One's last what-ifs of a rule, each to be looked at again. */
export function RecentWhatIfs({ ruleId, run }: RecentWhatIfsProps) {
  const { data, refresh } = useAsk(RecentWhatIfsDocument, { ruleId })
  const recent = data?.whatIfs.edges.map(({ node }) => node) ?? []
  useUntil(data !== undefined && isBehind(recent, run), refresh)
  if (recent.length === 0) return null
  return (
    <section className="panel" aria-label="Earlier what-ifs">
      <header>
        <h2>Earlier</h2>
      </header>
      <ul className="body steps">
        {recent.map(({ id, ruleVersion, from, to, status, figures }) => (
          <li key={id}>
            <Link to="." search={{ tab: 'what-if', run: id }} className="link">
              {ruleVersion ? `Version ${ruleVersion}` : 'Draft'}, {exactly(from)} – {exactly(to)}
            </Link>
            <span className="soft">
              {figures ? `${figures.alerts.toLocaleString('en-GB')} alerts` : OUTCOMES[status]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
