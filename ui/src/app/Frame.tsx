import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { ConnectionNotice } from './ConnectionNotice'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { ShortcutHelp } from './ShortcutHelp'
import { TopBar } from './TopBar'
import { usePaletteKeys } from './usePaletteKeys'
import { useShortcut } from './useShortcut'
import './frame.css'

/** What surrounds every page. */
export function Frame() {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  usePaletteKeys(() => setSearching(true))
  useShortcut('?', () => setHelping(true))
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Rail />
      <TopBar onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <main id="main" tabIndex={-1}>
        <ConnectionNotice />
        <Outlet />
      </main>
      {searching && <Palette onClose={() => setSearching(false)} />}
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </div>
  )
}
