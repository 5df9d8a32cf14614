import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { PlaybookRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { triggerWords } from './trigger'

/** What a list tells of a playbook. */
export const PLAYBOOK_COLUMNS: Column<PlaybookRowFragment>[] = [
  {
    id: 'name',
    header: 'Playbook',
    width: 'minmax(180px, 3fr)',
    phone: 'title',
    cell: ({ id, name }) => (
      <Link to="/playbooks/$playbookId" params={{ playbookId: id }} className="opens">
        {name}
      </Link>
    ),
  },
  {
    id: 'trigger',
    header: 'Set off by',
    width: 'minmax(160px, 3fr)',
    phone: 'detail',
    cell: ({ trigger }) => triggerWords(trigger),
  },
  {
    id: 'risk',
    header: 'Risk',
    width: '84px',
    phone: 'detail',
    phoneLabel: 'risk',
    cell: ({ risk }) => risk.toLowerCase(),
  },
  {
    id: 'state',
    header: 'State',
    width: '100px',
    phone: 'detail',
    cell: ({ enabled, dryRun }) => (enabled ? (dryRun ? 'dry run' : 'enabled') : 'disabled'),
  },
  {
    id: 'changed',
    header: 'Changed',
    width: '100px',
    align: 'end',
    phone: 'detail',
    cell: ({ changedAt }) => <Ago time={changedAt} />,
  },
]
