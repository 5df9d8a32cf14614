import { describe, expect, test } from 'vitest'
import { isBehind } from './recent'

const done = (id: string) => ({ id, status: 'COMPLETED' })

describe('a list of the newest what-ifs', () => {
  test('is behind while it lacks a newer one that is shown, or takes it for running', () => {
    expect(isBehind([], 'b')).toBe(true)
    expect(isBehind([done('a')], 'b')).toBe(true)
    expect(isBehind([{ id: 'b', status: 'RUNNING' }], 'b')).toBe(true)
  })

  test('is not behind once it knows how that ended, or where an older one is shown', () => {
    expect(isBehind([done('b')], 'b')).toBe(false)
    expect(isBehind([done('b')], 'a')).toBe(false)
    expect(isBehind([], undefined)).toBe(false)
  })
})
