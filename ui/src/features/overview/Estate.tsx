import { Link } from '@tanstack/react-router'
import { Shape } from '../../design/State'
import type { OverviewQuery } from '../../generated/graphql'
import { number } from '../../units/unit'
import { SEVERITY_TONES, SEVERITY_WORDS } from '../alerts/words'
import { HEALTH_TONES, HEALTH_WORDS, typeName } from '../resources/words'

interface EstateProps {
  overview: OverviewQuery['overview']
  agents: OverviewQuery['agents']
}

/** The estate in a few numbers, each the way to what it counts. */
export function Estate({ overview, agents }: EstateProps) {
  const open = overview.openAlerts.reduce((sum, { count }) => sum + count, 0)
  const invited = agents.filter(({ status }) => status === 'INVITED').length
  return (
    <div className="estate">
      <div className="panel figure">
        <h2>Resources</h2>
        <Link to="/resources" className="big number">
          {overview.resources.toLocaleString('en-GB')}
        </Link>
        <p className="counts">
          {overview.byType.slice(0, 4).map(({ type, count }) => (
            <Link key={type} to="/resources" search={{ type }}>
              <span className="number">{count}</span> {typeName(type)}
            </Link>
          ))}
        </p>
      </div>
      <div className="panel figure">
        <h2>Health</h2>
        <HealthBar counts={overview.byHealth} />
        <p className="counts">
          {overview.byHealth.map(({ health, count }) => (
            <Link key={health} to="/resources" search={{ health }} className={count === 0 ? 'none' : ''}>
              <span className={`state ${count === 0 ? 'unknown' : HEALTH_TONES[health]}`}>
                <Shape tone={HEALTH_TONES[health]} size={10} />
                <span className="number">{count}</span>
              </span>{' '}
              {HEALTH_WORDS[health]}
            </Link>
          ))}
        </p>
      </div>
      <div className="panel figure">
        <h2>Open alerts</h2>
        <Link to="/alerts" search={{ status: 'OPEN' }} className="big number">
          {open}
        </Link>
        <p className="counts">
          {overview.openAlerts.map(({ severity, count }) => (
            <Link key={severity} to="/alerts" search={{ severity }} className={count === 0 ? 'none' : ''}>
              <span className={`state ${count === 0 ? 'unknown' : SEVERITY_TONES[severity]}`}>
                <Shape tone={SEVERITY_TONES[severity]} size={10} />
                <span className="number">{count}</span>
              </span>{' '}
              {SEVERITY_WORDS[severity]}
            </Link>
          ))}
        </p>
      </div>
      <div className="panel figure">
        <h2>Samples per minute</h2>
        <span className="big number">{number(overview.samplesPerMinute)}</span>
        <p className="counts">
          <Link to="/admin">
            <span className="number">{overview.agents}</span> {overview.agents === 1 ? 'agent' : 'agents'}{' '}
            enrolled
          </Link>
          {invited > 0 && (
            <Link to="/admin">
              <span className="number">{invited}</span> invited
            </Link>
          )}
        </p>
      </div>
    </div>
  )
}

function HealthBar({ counts }: { counts: OverviewQuery['overview']['byHealth'] }) {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="health-bar" aria-hidden="true">
      {all > 0 &&
        counts
          .filter(({ count }) => count > 0)
          .map(({ health, count }) => (
            <span key={health} style={{ flexGrow: count, background: `var(--${HEALTH_TONES[health]})` }} />
          ))}
    </div>
  )
}
