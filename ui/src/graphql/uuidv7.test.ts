import { expect, test } from 'vitest'
import { uuidv7 } from './uuidv7'

test('carries its moment, version and variant', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  const id = uuidv7(now)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now)
})
