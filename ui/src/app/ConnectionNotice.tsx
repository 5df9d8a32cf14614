import { Icon } from '../design/Icon'
import { useConnection } from '../graphql/connection'
import { Ago } from '../time/Ago'
import { clock } from '../time/moment'

/** Says that live updates are lost, and of when what is shown is. */
export function ConnectionNotice() {
  const { state, since } = useConnection()
  if (state !== 'lost') return null
  return (
    <div className="connection-notice" role="alert">
      <Icon name="offline" />
      <span>
        Live updates are lost since <span className="number">{clock(since)}</span> (
        <Ago time={new Date(since).toISOString()} />
        ). What you see may be as old as that; it is asked for again every 15 s, and catches up by itself.
      </span>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </div>
  )
}
