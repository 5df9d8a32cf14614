import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { coalesced } from './coalesced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a burst becomes two calls: at once, and at the end', () => {
  const work = vi.fn()
  const { call } = coalesced(work, 500)
  call()
  call()
  call()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(500)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5_000)
  expect(work).toHaveBeenCalledTimes(2)
})

test('once stopped, nothing comes after', () => {
  const work = vi.fn()
  const { call, stop } = coalesced(work, 500)
  call()
  call()
  stop()
  vi.advanceTimersByTime(500)
  expect(work).toHaveBeenCalledTimes(1)
})
