import { listOf, toggled } from '../../app/search'
import { Choices } from '../../design/Choices'
import { FilterText } from '../../design/FilterText'
import { ResourceTypesDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import type { ResourceSearch } from './resourceFilter'
import { HEALTH_WORDS, HEALTHS, typeName } from './words'

interface ResourceFiltersProps {
  search: ResourceSearch
  onChange: (search: ResourceSearch) => void
}

/** Which resources the list shows. */
export function ResourceFilters({ search, onChange }: ResourceFiltersProps) {
  const { data } = useAsk(ResourceTypesDocument, {})
  const healths = listOf(search.health, HEALTHS)
  return (
    <div className="row">
      <FilterText
        label="Filter by name or attribute"
        value={search.text ?? ''}
        onChange={(text) => onChange({ ...search, text: text || undefined })}
      />
      <select
        className="select type-select"
        aria-label="Type"
        value={search.type ?? ''}
        onChange={(event) => onChange({ ...search, type: event.target.value || undefined })}
      >
        <option value="">Every type</option>
        {data?.overview.byType.map(({ type, count }) => (
          <option key={type} value={type}>
            {typeName(type)} ({count})
          </option>
        ))}
      </select>
      <Choices
        label="Health"
        options={HEALTHS.map((health) => [health, HEALTH_WORDS[health]] as const)}
        chosen={healths}
        onChoose={(health) =>
          onChange({ ...search, health: toggled(healths, health).join(',') || undefined })
        }
      />
      <Choices
        label="Presence"
        options={[['VANISHED', 'Vanished']]}
        chosen={search.status === 'VANISHED' ? ['VANISHED'] : []}
        onChoose={() => onChange({ ...search, status: search.status ? undefined : 'VANISHED' })}
      />
    </div>
  )
}
