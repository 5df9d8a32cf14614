import { expect, test } from 'vitest'
import { KEPT, type Outputs, printed } from './printed'

const message = { step: 1, attempt: 1, undoing: false, gap: false, text: 'a' }
const told = (...messages: Partial<typeof message>[]) =>
  messages.reduce<Outputs>((outputs, part) => printed(outputs, { ...message, ...part }), {})

test('what a step prints is put together', () => {
  expect(told({}, { text: 'b' }, { step: 2, text: 'c' })).toMatchObject({
    1: { text: 'ab' },
    2: { text: 'c' },
  })
})

test('another attempt, and an undoing, begin anew', () => {
  expect(told({}, { attempt: 2, text: 'b' })[1]?.text).toBe('b')
  expect(told({}, { undoing: true, text: 'b' })[1]?.text).toBe('b')
})

test('what was left out is said', () => {
  expect(told({}, { gap: true, text: 'c' })[1]?.text).toBe('a\n[…]\nc')
})

test('only the end is kept', () => {
  expect(told({ text: 'x'.repeat(KEPT) }, { text: 'end' })[1]?.text).toMatch(/^x+end$/)
  expect(told({ text: 'x'.repeat(KEPT) }, { text: 'end' })[1]?.text).toHaveLength(KEPT)
})
