import { expect, test } from 'vitest'
import { resourceFilter, resourceSearch, resourceSort, sortWord } from './resourceFilter'

test('a plain URL means everything that is there, by name', () => {
  expect(resourceFilter(resourceSearch({}))).toEqual({})
  expect(resourceSort({})).toEqual({ by: 'NAME', descending: false })
})

test('a URL reproduces filter and sorting', () => {
  const search = resourceSearch({ text: 'web', type: 'host', health: 'OK,CRITICAL', sort: '-CHANGED_AT' })
  expect(resourceFilter(search)).toEqual({ text: 'web', types: ['host'], healths: ['CRITICAL', 'OK'] })
  expect(resourceSort(search)).toEqual({ by: 'CHANGED_AT', descending: true })
})

test('what nobody can sort by falls back to the name', () => {
  expect(resourceSort({ sort: 'PRICE' })).toEqual({ by: 'NAME', descending: false })
})

test.each([
  [{ by: 'NAME', descending: false }, undefined],
  [{ by: 'NAME', descending: true }, '-NAME'],
  [{ by: 'HEALTH', descending: false }, 'HEALTH'],
])('%j is said as %s', (sorting, word) => expect(sortWord(sorting)).toBe(word))
