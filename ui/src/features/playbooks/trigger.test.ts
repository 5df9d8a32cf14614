import { expect, test } from 'vitest'
import { triggerWords } from './trigger'

test.each([
  [
    'alert.metric = a, host = b',
    { kind: 'ALERT' as const, finding: null, labels: [label('alert.metric', 'a'), label('host', 'b')] },
  ],
  ['finding idle-disk', { kind: 'FINDING' as const, finding: 'idle-disk', labels: [] }],
  ['by hand', { kind: 'BY_HAND' as const, finding: null, labels: [] }],
])('a playbook is set off by: %s', (words, trigger) => {
  expect(triggerWords(trigger)).toBe(words)
})

function label(key: string, value: string) {
  return { key, value }
}
