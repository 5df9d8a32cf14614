import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { TableHead } from './TableHead'
import type { Column, Sorting } from './table'
import { useRowKeys } from './useRowKeys'

interface DataTableProps<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  /** How many there are in all, where that is known. */
  total?: number
  sorting?: Sorting
  onSort?: (sorting: Sorting) => void
  rowClass?: (row: Row) => string | undefined
  /** Called when the end comes near. */
  onEnd?: () => void
}

/**
 * A table of any length that draws only the rows in sight. Each row holds one link of class `opens`; j and k move
 * between those, Enter follows one.
 */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, rows, total, sorting, onSort, rowClass, onEnd } = props
  const body = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const place = () => {
      const box = body.current?.getBoundingClientRect()
      if (box) setTop(box.top + window.scrollY)
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 39,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => (rows[index] as Row).id,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useLayoutEffect(() => {
    if (rows.length > 0 && last >= rows.length - 12) onEnd?.()
  }, [last, rows.length, onEnd])
  useRowKeys(body, virtual.scrollToIndex, rows.length)

  const first = items[0]
  return (
    <div
      className="table"
      role="table"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      style={{ '--columns': columns.map((column) => column.width).join(' ') } as React.CSSProperties}
    >
      <TableHead columns={columns} sorting={sorting} onSort={onSort} />
      <div ref={body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${first ? first.start - top : 0}px)` }}>
          {items.map(({ index, key }) => {
            const row = rows[index] as Row
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={`table-row ${rowClass?.(row) ?? ''}`}
              >
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role="cell"
                    data-align={column.align}
                    data-phone={column.phone}
                    data-label={column.phoneLabel}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
