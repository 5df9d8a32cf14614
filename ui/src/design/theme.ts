import { useSyncExternalStore } from 'react'

export type Theme = 'dark' | 'light'

const KEY = 'theme'
const wish = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const chosen = () => localStorage.getItem(KEY) as Theme | null
const current = (): Theme => chosen() ?? (wish.matches ? 'dark' : 'light')

/** Shows the theme the person chose here, or else the one the system wishes. */
export function applyTheme() {
  const theme = chosen()
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  for (const listener of listeners) listener()
}

export function toggleTheme() {
  localStorage.setItem(KEY, current() === 'dark' ? 'light' : 'dark')
  applyTheme()
}

wish.addEventListener('change', applyTheme)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useTheme = () => useSyncExternalStore(subscribe, current)
