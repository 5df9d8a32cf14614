import { Link } from '@tanstack/react-router'
import { Icon } from '../design/Icon'
import { DESTINATIONS } from './destinations'
import { OpenAlertCount } from './OpenAlertCount'

/** The way between the pages; on a phone it lies at the bottom. */
export function Rail() {
  return (
    <nav className="rail" aria-label="Pages">
      <Link to="/" className="brand" aria-label="CloudPioneer, overview">
        <img src="/favicon.svg" alt="" width="26" height="26" />
      </Link>
      {DESTINATIONS.map(({ to, label, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <span className="rail-icon">
            <Icon name={icon} size={18} />
            {to === '/alerts' && <OpenAlertCount />}
          </span>
          {label}
        </Link>
      ))}
    </nav>
  )
}
