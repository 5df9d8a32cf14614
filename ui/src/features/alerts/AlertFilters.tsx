import { listOf, toggled } from '../../app/search'
import { Choices } from '../../design/Choices'
import { FilterText } from '../../design/FilterText'
import { useMe } from '../account/useMe'
import type { AlertSearch } from './alertFilter'
import { alertFilter, GROUPINGS } from './alertFilter'
import { SEVERITIES, SEVERITY_WORDS, STATUS_WORDS, STATUSES } from './words'

interface AlertFiltersProps {
  search: AlertSearch
  onChange: (search: AlertSearch) => void
}

/** Which alerts the board shows. */
export function AlertFilters({ search, onChange }: AlertFiltersProps) {
  const me = useMe()
  const { statuses } = alertFilter(search)
  const severities = listOf(search.severity, SEVERITIES)
  return (
    <div className="row">
      <FilterText
        label="Filter by rule or resource"
        value={search.text ?? ''}
        onChange={(text) => onChange({ ...search, text: text || undefined })}
      />
      <Choices
        label="Status"
        options={STATUSES.map((status) => [status, STATUS_WORDS[status]] as const)}
        chosen={statuses}
        onChoose={(status) =>
          onChange({ ...search, status: toggled(statuses, status).join(',') || undefined })
        }
      />
      <Choices
        label="Severity"
        options={SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const)}
        chosen={severities}
        onChoose={(severity) =>
          onChange({ ...search, severity: toggled(severities, severity).join(',') || undefined })
        }
      />
      <Choices
        label="Put together by"
        options={GROUPINGS.map((each) => [each, `By ${each}`] as const)}
        chosen={search.group ? [search.group] : []}
        onChoose={(each) => onChange({ ...search, group: search.group === each ? undefined : each })}
      />
      {me && (
        <Choices
          label="Assigned"
          options={[[me.id, 'Assigned to me'] as const]}
          chosen={search.assigned ? [search.assigned] : []}
          onChoose={(id) => onChange({ ...search, assigned: search.assigned === id ? undefined : id })}
        />
      )}
      {(search.rule || search.resource) && (
        <button
          type="button"
          className="button plain"
          onClick={() => onChange({ ...search, rule: undefined, resource: undefined })}
        >
          Of every {search.rule ? 'rule' : 'resource'}
        </button>
      )}
    </div>
  )
}
