/** Where a page belongs, above its title. */
export function Crumbs({ children }: { children: React.ReactNode }) {
  return (
    <nav className="crumbs" aria-label="You are in">
      {children}
    </nav>
  )
}
