import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followed } from './followed'

const START = 'start'
const PAUSE = 3_000

/** A stream whose messages and end come from the test. */
function stream() {
  const opened: { tell: (message: string) => void; end: () => void; close: () => void }[] = []
  const { follow } = followed<string>({
    open: (tell, end) => {
      const close = vi.fn()
      opened.push({ tell, end, close })
      return close
    },
    isStart: (message) => message === START,
    pause: PAUSE,
  })
  return { opened, follow }
}

const follower = () => ({ onStart: vi.fn(), onChange: vi.fn() })

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

describe('a followed stream', () => {
  test('is opened once for all, and tells each of its start and of every change', () => {
    const { opened, follow } = stream()
    const [one, other] = [follower(), follower()]
    follow(one)
    follow(other)
    expect(opened).toHaveLength(1)

    opened[0]?.tell(START)
    opened[0]?.tell('a change')
    for (const { onStart, onChange } of [one, other]) {
      expect(onStart).toHaveBeenCalledTimes(1)
      expect(onChange.mock.calls).toEqual([['a change']])
    }
  })

  test('does not tell of its start those who join later: they miss nothing', () => {
    const { opened, follow } = stream()
    follow(follower())
    opened[0]?.tell(START)
    const late = follower()
    follow(late)
    opened[0]?.tell('a change')
    expect(late.onStart).not.toHaveBeenCalled()
    expect(late.onChange).toHaveBeenCalledWith('a change')
  })

  test('is opened again after it ended, and tells of that start, too', () => {
    const { opened, follow } = stream()
    const one = follower()
    follow(one)
    opened[0]?.tell(START)
    opened[0]?.end()
    vi.advanceTimersByTime(PAUSE)
    opened[1]?.tell(START)
    expect(one.onStart).toHaveBeenCalledTimes(2)
  })

  test('is closed once nobody follows any more, and not opened again', () => {
    const { opened, follow } = stream()
    const leave = [follow(follower()), follow(follower())]
    leave[0]?.()
    expect(opened[0]?.close).not.toHaveBeenCalled()
    leave[1]?.()
    expect(opened[0]?.close).toHaveBeenCalledTimes(1)
    opened[0]?.end()
    vi.advanceTimersByTime(PAUSE)
    expect(opened).toHaveLength(1)
  })
})
