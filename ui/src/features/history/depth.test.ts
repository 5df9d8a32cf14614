import { expect, test } from 'vitest'
import { depths } from './depth'

test('what follows from something stands one deeper than it', () => {
  const chain = [
    { id: 'approved', cause: null },
    { id: 'started', cause: 'approved' },
    { id: 'step', cause: 'started' },
    { id: 'notified', cause: 'approved' },
  ]
  expect([...depths(chain).values()]).toEqual([0, 1, 2, 1])
})

test('what follows from something that cannot be seen stands where a chain begins', () => {
  expect([...depths([{ id: 'started', cause: 'hidden' }]).values()]).toEqual([0])
})
