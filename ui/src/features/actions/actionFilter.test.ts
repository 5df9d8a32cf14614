import { expect, test } from 'vitest'
import { actionFilter, actionSearch } from './actionFilter'

test('a plain URL shows every action', () => {
  expect(actionFilter(actionSearch({}))).toEqual({
    statuses: undefined,
    text: undefined,
    resourceId: undefined,
  })
})

test('a URL may choose those that need somebody', () => {
  expect(actionFilter(actionSearch({ show: 'waiting,nonsense', text: 'prune' }))).toEqual({
    statuses: ['WAITING', 'DRIFTED'],
    text: 'prune',
    resourceId: undefined,
  })
})
