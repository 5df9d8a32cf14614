import { Icon } from '../design/Icon'
import { toggleTheme, useTheme } from '../design/theme'
import { AccountMenu } from '../features/account/AccountMenu'
import { useConnection } from '../graphql/connection'
import { momentOf } from '../time/past'
import { usePast } from '../time/usePast'

interface TopBarProps {
  onSearch: () => void
  onHelp: () => void
  /** Whether the time machine is open. */
  travelling: boolean
  onTravel: () => void
}

/** Search, the state of live updates, the time machine, the theme, and the person. */
export function TopBar({ onSearch, onHelp, travelling, onTravel }: TopBarProps) {
  const theme = useTheme()
  const inPast = momentOf(usePast()) !== undefined
  return (
    <header className="top-bar">
      <span className="wordmark">CloudPioneer</span>
      <button type="button" className="search-button" onClick={onSearch}>
        <Icon name="search" />
        <span>Search pages, resources, rules</span>
        <kbd>/</kbd>
      </button>
      <LiveDot />
      <button
        type="button"
        className="icon-button"
        aria-label="Time machine"
        aria-expanded={travelling || inPast}
        onClick={onTravel}
      >
        <Icon name="clock" />
      </button>
      <button type="button" className="icon-button" aria-label="Keyboard shortcuts" onClick={onHelp}>
        <span aria-hidden="true">?</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={theme === 'dark' ? 'Use the light theme' : 'Use the dark theme'}
        onClick={toggleTheme}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <AccountMenu />
    </header>
  )
}

const WORDS = { connecting: 'Connecting', live: 'Live', lost: 'Not live' } as const

function LiveDot() {
  const { state } = useConnection()
  const past = usePast()
  if (momentOf(past)) {
    return (
      <span className="live-dot past" role="status">
        Past
      </span>
    )
  }
  return (
    <span className={`live-dot ${state}`} role="status">
      {WORDS[state]}
    </span>
  )
}
