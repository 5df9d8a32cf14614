import { expect, test } from 'vitest'
import { listOf, parseSearch, stringifySearch, toggled } from './search'

test('a plain view has a plain URL', () => {
  expect(stringifySearch({ text: '', status: undefined })).toBe('')
})

test('what is written can be read again', () => {
  const search = { text: 'web & db=1', status: 'OPEN,ACKNOWLEDGED', from: '2026-11-23T10:00:00Z' }
  const written = stringifySearch(search)
  expect(written).toContain('status=OPEN,ACKNOWLEDGED')
  expect(parseSearch(written)).toEqual(search)
})

test('a number stays text', () => {
  expect(parseSearch('?text=42')).toEqual({ text: '42' })
})

test('words that are not allowed are left out of a list', () => {
  expect(listOf('RESOLVED,NONSENSE,OPEN', ['OPEN', 'RESOLVED'])).toEqual(['OPEN', 'RESOLVED'])
  expect(listOf(undefined, ['OPEN'])).toEqual([])
})

test('a word is toggled', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})
