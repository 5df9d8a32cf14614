import { Link } from '@tanstack/react-router'

interface TabLinksProps {
  tabs: { label: string; search: Record<string, string | undefined>; current: boolean }[]
}

/** The parts of a page, each with its own URL. */
export function TabLinks({ tabs }: TabLinksProps) {
  return (
    <nav className="tabs" aria-label="Parts of this page">
      {tabs.map(({ label, search, current }) => (
        <Link key={label} to="." search={search} replace aria-current={current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
