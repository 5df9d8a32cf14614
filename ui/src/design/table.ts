/** One column of a table. */
export interface Column<Row> {
  id: string
  header: React.ReactNode
  /** A track of CSS grid, such as `minmax(160px, 2fr)`. */
  width: string
  cell: (row: Row) => React.ReactNode
  /** Numbers stand at the end, in tabular figures. */
  align?: 'end'
  /** What the column becomes on a phone: the row's own line, one of its details, or nothing. */
  phone?: 'title' | 'detail' | 'hidden'
  /** What a detail on a phone counts, where the number alone would not say. */
  phoneLabel?: string
  /** What to sort by when its header is clicked; without it the column does not sort. */
  sortKey?: string
  /** Whether the person may take the column away. */
  optional?: boolean
}

/** By which column a table is sorted. */
export interface Sorting {
  by: string
  descending: boolean
}

/** The sorting after a click on a column's header: first as it reads naturally, then the other way round. */
export function sortedBy(key: string, now: Sorting): Sorting {
  return now.by === key ? { by: key, descending: !now.descending } : { by: key, descending: false }
}

/** The columns that are shown, without those the person took away. */
export function shownColumns<Row>(columns: readonly Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  return columns.filter((column) => !column.optional || !hidden.includes(column.id))
}
