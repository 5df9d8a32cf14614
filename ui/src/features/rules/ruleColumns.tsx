import { Link } from '@tanstack/react-router'
import type { Column } from '../../design/table'
import type { RuleRowFragment } from '../../generated/graphql'
import { secondsOf, spoken } from '../../time/duration'
import { SeverityState } from '../alerts/AlertState'
import { inWords } from '../alerts/condition'

const hold = (seconds: number) => (seconds > 0 ? spoken(seconds) : 'at once')

/** What a list tells of a rule. */
export const RULE_COLUMNS: Column<RuleRowFragment>[] = [
  {
    id: 'severity',
    header: 'Severity',
    width: '92px',
    phone: 'detail',
    cell: ({ severity, enabled }) => (
      <SeverityState severity={severity} status={enabled ? 'OPEN' : 'RESOLVED'} />
    ),
  },
  {
    id: 'name',
    header: 'Rule',
    width: 'minmax(170px, 1.6fr)',
    phone: 'title',
    cell: ({ id, name }) => (
      <Link to="/rules/$ruleId" params={{ ruleId: id }} className="opens">
        {name}
      </Link>
    ),
  },
  {
    id: 'condition',
    header: 'Condition',
    width: 'minmax(200px, 2fr)',
    phone: 'detail',
    cell: (rule) => (
      <span className="soft">
        <code>{rule.metric}</code> {rule.matching.map(({ value }) => value).join(', ')} {inWords(rule)}
      </span>
    ),
  },
  {
    id: 'hold',
    header: 'Held for',
    width: '84px',
    align: 'end',
    phone: 'hidden',
    cell: ({ holdFor }) => hold(secondsOf(holdFor) ?? 0),
  },
  {
    id: 'alerts',
    header: 'Open alerts',
    width: '92px',
    align: 'end',
    phone: 'hidden',
    cell: ({ openAlerts }) => (openAlerts > 0 ? openAlerts : <span className="quiet">0</span>),
  },
  {
    id: 'enabled',
    header: 'State',
    width: '84px',
    phone: 'detail',
    cell: ({ enabled }) => <span className="tag">{enabled ? 'at work' : 'disabled'}</span>,
  },
]
