import { Link } from '@tanstack/react-router'
import { State } from '../../design/State'
import type { Column } from '../../design/table'
import type { ActionRowFragment } from '../../generated/graphql'
import { Ago } from '../../time/Ago'
import { savingInWords } from './saving'
import { RISK_WORDS, STATUS_TONES, STATUS_WORDS } from './words'

/** What a list tells of an action. */
export const ACTION_COLUMNS: Column<ActionRowFragment>[] = [
  {
    id: 'status',
    header: 'State',
    width: '158px',
    phone: 'detail',
    cell: ({ status }) => <State tone={STATUS_TONES[status]}>{STATUS_WORDS[status]}</State>,
  },
  {
    id: 'title',
    header: 'Action',
    width: 'minmax(180px, 2fr)',
    phone: 'title',
    cell: ({ id, title }) => (
      <Link to="/actions/$actionId" params={{ actionId: id }} className="opens">
        {title}
      </Link>
    ),
  },
  {
    id: 'resource',
    header: 'Resource',
    width: 'minmax(110px, 1fr)',
    phone: 'detail',
    cell: ({ resource }) => resource?.name ?? <span className="quiet">gone</span>,
  },
  { id: 'risk', header: 'Risk', width: '78px', phone: 'hidden', cell: ({ risk }) => RISK_WORDS[risk] },
  {
    id: 'saving',
    header: 'Estimated saving',
    width: '150px',
    align: 'end',
    phone: 'detail',
    cell: ({ saving }) => (saving ? savingInWords(saving) : <span className="quiet">none</span>),
  },
  {
    id: 'proposed',
    header: 'Proposed',
    width: '92px',
    align: 'end',
    phone: 'detail',
    cell: ({ proposedAt }) => <Ago time={proposedAt} />,
  },
]
