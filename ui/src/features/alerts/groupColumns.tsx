import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { AlertGroupRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { SeverityState } from './AlertState'
import type { AlertSearch, Grouping } from './alertFilter'

const HEADERS: Record<Grouping, string> = { rule: 'Rule', resource: 'Resource' }

/** What a board that is put together tells of a group; its name leads to its alerts. */
export function groupColumns(by: Grouping, search: AlertSearch): Column<AlertGroupRowFragment>[] {
  return [
    {
      id: 'worst',
      header: 'Worst',
      width: '92px',
      phone: 'detail',
      cell: ({ worst }) => <SeverityState severity={worst} status="OPEN" />,
    },
    {
      id: 'name',
      header: HEADERS[by],
      width: 'minmax(180px, 3fr)',
      phone: 'title',
      cell: ({ id, name }) => (
        <Link to="/alerts" search={{ ...search, group: undefined, [by]: id }} className="opens">
          {name ?? 'gone'}
        </Link>
      ),
    },
    {
      id: 'alerts',
      header: 'Alerts',
      width: '84px',
      align: 'end',
      phone: 'detail',
      phoneLabel: 'alerts',
      cell: ({ alerts }) => alerts,
    },
    {
      id: 'open',
      header: 'Open',
      width: '84px',
      align: 'end',
      phone: 'detail',
      phoneLabel: 'open',
      cell: ({ open }) => open,
    },
    {
      id: 'latest',
      header: 'Latest',
      width: '88px',
      align: 'end',
      phone: 'detail',
      cell: ({ latest }) => <Ago time={latest} />,
    },
  ]
}
