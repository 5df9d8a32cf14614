import { toggled } from '../app/search'
import { Icon } from './Icon'
import type { Column } from './table'

interface ColumnChoiceProps<Row> {
  columns: Column<Row>[]
  hidden: string[]
  onChange: (hidden: string[]) => void
}

/** Which of a table's columns are shown. */
export function ColumnChoice<Row>({ columns, hidden, onChange }: ColumnChoiceProps<Row>) {
  return (
    <details
      className="column-choice"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    >
      <summary className="button">
        <Icon name="columns" />
        Columns
      </summary>
      {/* Takes the focus of a click between its boxes, which would otherwise close it. */}
      <div className="popover" tabIndex={-1}>
        {columns
          .filter((column) => column.optional)
          .map(({ id, header }) => (
            <label key={id} className="row">
              <input
                type="checkbox"
                className="check"
                checked={!hidden.includes(id)}
                onChange={() => onChange(toggled(hidden, id))}
              />
              {header}
            </label>
          ))}
      </div>
    </details>
  )
}
