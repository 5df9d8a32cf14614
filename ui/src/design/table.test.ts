import { expect, test } from 'vitest'
import { type Column, shownColumns, sortedBy } from './table'

test('a second click on a header turns the order round', () => {
  const byName = { by: 'NAME', descending: false }
  expect(sortedBy('NAME', byName)).toEqual({ by: 'NAME', descending: true })
  expect(sortedBy('TYPE', { by: 'NAME', descending: true })).toEqual({ by: 'TYPE', descending: false })
})

test('only optional columns can be taken away', () => {
  const column = (id: string, optional: boolean): Column<string> => ({
    id,
    header: id,
    width: '1fr',
    cell: (row) => row,
    optional,
  })
  const columns = [column('name', false), column('region', true), column('type', true)]
  expect(shownColumns(columns, ['name', 'region']).map(({ id }) => id)).toEqual(['name', 'type'])
})
