import { Link } from '@tanstack/react-router'
import { Empty } from '../design/Notice'

export function NotFound() {
  return (
    <Empty icon="search" title="There is no such page" heading>
      The address may be mistyped. The{' '}
      <Link to="/" className="link">
        Overview
      </Link>{' '}
      leads everywhere.
    </Empty>
  )
}
