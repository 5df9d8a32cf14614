import { Link, useSearch } from '@tanstack/react-router'

interface TabLinksProps {
  /** By what the URL says; the first one says nothing. */
  tabs: { label: string; tab?: string }[]
}

/** The parts of a page, each with its own URL; what else the URL says stays. */
export function TabLinks({ tabs }: TabLinksProps) {
  const search = useSearch({ strict: false })
  return (
    <nav className="tabs" aria-label="Parts of this page">
      {tabs.map(({ label, tab }) => (
        <Link key={label} to="." search={{ ...search, tab }} activeOptions={{ exact: true }} replace>
          {label}
        </Link>
      ))}
    </nav>
  )
}
