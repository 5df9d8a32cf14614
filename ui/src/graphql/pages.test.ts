import { expect, test } from 'vitest'
import { withChange, withPage } from './pages'

const page = (ids: string[], next: string | null, totalCount?: number) => ({
  edges: ids.map((id) => ({ node: { id } })),
  pageInfo: { hasNextPage: next !== null, endCursor: next },
  totalCount,
})

test('pages become one list that knows its end', () => {
  const first = withPage(undefined, page(['a', 'b'], 'after-b', 3))
  expect(first).toEqual({ nodes: [{ id: 'a' }, { id: 'b' }], next: 'after-b', total: 3 })
  expect(withPage(first, page(['c'], null))).toEqual({
    nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    next: null,
    total: 3,
  })
})

test('what moved to a later page meanwhile is not there twice', () => {
  const first = withPage(undefined, page(['a', 'b'], 'after-b'))
  expect(withPage(first, page(['b', 'c'], null)).nodes.map((node) => node.id)).toEqual(['a', 'b', 'c'])
})

test('what comes in while the list is looked at counts', () => {
  const first = withPage(undefined, page(['b'], 'after-b', 7))
  expect(withChange(first, (nodes) => [{ id: 'a' }, ...nodes])).toEqual({
    nodes: [{ id: 'a' }, { id: 'b' }],
    next: 'after-b',
    total: 8,
  })
})
