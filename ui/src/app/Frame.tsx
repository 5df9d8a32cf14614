import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { Provider } from 'urql'
import { TimeMachine } from '../features/moment/TimeMachine'
import { api, apiAt } from '../graphql/api'
import { momentOf } from '../time/past'
import { ConnectionNotice } from './ConnectionNotice'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { ShortcutHelp } from './ShortcutHelp'
import { TopBar } from './TopBar'
import { usePaletteKeys } from './usePaletteKeys'
import { useShortcut } from './useShortcut'
import { useShownPast } from './useShownPast'
import './frame.css'

/** What surrounds every page. All but the time machine is of the moment that is shown, and begins anew with another. */
export function Frame() {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  const [travelling, setTravelling] = useState(false)
  const past = useShownPast()
  usePaletteKeys(() => setSearching(true))
  useShortcut('?', () => setHelping(true))
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Provider value={apiAt(past)} key={`rail ${JSON.stringify(past)}`}>
        <Rail />
      </Provider>
      <Provider value={api}>
        <TopBar
          onSearch={() => setSearching(true)}
          onHelp={() => setHelping(true)}
          travelling={travelling}
          onTravel={() => setTravelling(!travelling)}
        />
        {(travelling || momentOf(past)) && <TimeMachine past={past} onClose={() => setTravelling(false)} />}
      </Provider>
      <Provider value={apiAt(past)} key={JSON.stringify(past)}>
        <main id="main" tabIndex={-1}>
          {!momentOf(past) && <ConnectionNotice />}
          <Outlet />
        </main>
        {searching && <Palette onClose={() => setSearching(false)} />}
        {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
      </Provider>
    </div>
  )
}
