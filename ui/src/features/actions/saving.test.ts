import { expect, test } from 'vitest'
import { savingInWords } from './saving'

test('a saving is told with its currency and how often it comes', () => {
  expect(savingInWords({ amount: '1234.5', currency: 'EUR', period: 'MONTH' })).toBe('€1,234.50 a month')
  expect(savingInWords({ amount: '100', currency: 'JPY', period: 'ONCE' })).toBe('JP¥100 once')
})

test('an action that saves no money says so', () => {
  expect(savingInWords(null)).toBe('none')
})
