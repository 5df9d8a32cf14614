import { Icon } from './Icon'
import { type Column, type Sorting, sortedBy } from './table'

interface TableHeadProps<Row> {
  columns: Column<Row>[]
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting) => void) | undefined
}

/** The headers, those that sort as buttons. */
export function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  const orderOf = (column: Column<Row>) => {
    if (!column.sortKey || column.sortKey !== sorting?.by) return undefined
    return sorting.descending ? 'descending' : 'ascending'
  }
  return (
    <div role="rowgroup" className="table-head-group">
      <div role="row" className="table-head" aria-rowindex={1}>
        {columns.map((column) => {
          const { id, header, align, sortKey } = column
          const order = orderOf(column)
          return (
            <div key={id} role="columnheader" aria-sort={order} data-align={align}>
              {sortKey && sorting && onSort ? (
                <button type="button" onClick={() => onSort(sortedBy(sortKey, sorting))}>
                  {header}
                  {order && <Icon name={order === 'descending' ? 'down' : 'up'} size={12} />}
                </button>
              ) : (
                header
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
