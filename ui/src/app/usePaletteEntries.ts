import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import type { IconName } from '../design/Icon'
import { toggleTheme } from '../design/theme'
import { signOut } from '../features/account/signOut'
import { useMay } from '../features/account/useMe'
import { FindAnythingDocument } from '../generated/graphql'
import { useAsk } from '../graphql/useAsk'
import { DESTINATIONS } from './destinations'

/** Something the palette leads to or does. */
export interface PaletteEntry {
  id: string
  icon: IconName
  label: string
  kind: string
  run: () => void
}

/** What the text may mean: pages and actions at once, resources and rules as they are found. */
export function usePaletteEntries(text: string): { entries: PaletteEntry[]; searching: boolean } {
  const navigate = useNavigate()
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  const wanted = text.trim()
  // Only the question may lag behind the keys: Enter runs what stands in the list, so the list never does.
  const asked = useDeferredValue(wanted)
  const { data, fetching } = useAsk(FindAnythingDocument, { text: asked }, { pause: asked === '' })
  const searching = fetching || asked !== wanted

  const pages = DESTINATIONS.map(
    ({ to, label, icon }): PaletteEntry => ({
      id: to,
      icon,
      label,
      kind: 'Page',
      run: () => void navigate({ to }),
    }),
  )
  const actions: PaletteEntry[] = [
    { id: 'theme', icon: 'moon', label: 'Change the theme', kind: 'Action', run: toggleTheme },
    { id: 'sign-out', icon: 'person', label: 'Sign out', kind: 'Action', run: () => void signOut() },
  ]
  if (mayWrite) {
    const run = () => void navigate({ to: '/rules/new' })
    actions.unshift({ id: 'new-rule', icon: 'plus', label: 'New rule', kind: 'Action', run })
  }
  const isNamed = ({ label }: PaletteEntry) => label.toLowerCase().includes(wanted.toLowerCase())
  const named = [...pages, ...actions].filter(isNamed)
  if (wanted === '') return { entries: named, searching: false }

  const resources = data?.resources.edges.map(
    ({ node }): PaletteEntry => ({
      id: node.id,
      icon: 'resources',
      label: node.name,
      kind: node.type.replaceAll('_', ' '),
      run: () => void navigate({ to: '/resources/$resourceId', params: { resourceId: node.id } }),
    }),
  )
  const rules = data?.rules.edges.map(
    ({ node }): PaletteEntry => ({
      id: node.id,
      icon: 'rules',
      label: node.name,
      kind: 'Rule',
      run: () => void navigate({ to: '/rules/$ruleId', params: { ruleId: node.id } }),
    }),
  )
  // While the answer to these letters is awaited, what the last ones found stays if it fits these too.
  const found = [...(resources ?? []), ...(rules ?? [])].filter((entry) => !searching || isNamed(entry))
  return { entries: [...named, ...found], searching }
}
