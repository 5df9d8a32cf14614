import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { SilenceRowFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { matcherInWords, SILENCE_STATE_WORDS } from './words'

/** What a list tells of a silence. */
export const SILENCE_COLUMNS: Column<SilenceRowFragment>[] = [
  {
    id: 'matcher',
    header: 'Silence',
    width: 'minmax(180px, 2fr)',
    phone: 'title',
    cell: (silence) => (
      <Link to="/silences/$silenceId" params={{ silenceId: silence.id }} className="opens">
        {matcherInWords(silence)}
      </Link>
    ),
  },
  {
    id: 'reason',
    header: 'Reason',
    width: 'minmax(140px, 1.4fr)',
    phone: 'hidden',
    cell: ({ reason }) => reason ?? <span className="quiet">forgotten</span>,
  },
  {
    id: 'state',
    header: 'State',
    width: '84px',
    phone: 'detail',
    cell: ({ state }) => <span className="tag">{SILENCE_STATE_WORDS[state]}</span>,
  },
  {
    id: 'until',
    header: 'Until',
    width: '170px',
    phone: 'detail',
    cell: ({ until, expiredAt }) => exactly(expiredAt ?? until),
  },
  {
    id: 'hidden',
    header: 'Alerts hidden',
    width: '100px',
    align: 'end',
    phone: 'detail',
    phoneLabel: 'alerts hidden',
    cell: ({ hiddenAlerts }) => hiddenAlerts,
  },
]
