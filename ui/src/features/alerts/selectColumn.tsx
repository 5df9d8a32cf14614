import { toggled } from '../../app/search'
import type { Column } from '../../design/table'
import type { AlertRowFragment } from '../../generated/graphql'

/** The column of boxes that make a selection. */
export function selectColumn(
  selected: string[],
  onSelect: (selected: string[]) => void,
): Column<AlertRowFragment> {
  return {
    id: 'select',
    header: <span className="unseen">Select</span>,
    width: '16px',
    phone: 'detail',
    cell: ({ id, title }) => (
      <input
        type="checkbox"
        className="check"
        aria-label={`Select ${title}`}
        checked={selected.includes(id)}
        onChange={() => onSelect(toggled(selected, id))}
      />
    ),
  }
}
