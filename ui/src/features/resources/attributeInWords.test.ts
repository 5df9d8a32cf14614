import { expect, test } from 'vitest'
import { attributeInWords } from './attributeInWords'

test('a size reads in binary units, and a list of addresses with room between', () => {
  expect(attributeInWords('host.memory.size', '25276514304')).toBe('23.5 GiB')
  expect(attributeInWords('host.ip', '192.0.2.2,fd00::2')).toBe('192.0.2.2, fd00::2')
})

test('all else stays as it was reported', () => {
  expect(attributeInWords('host.memory.size', 'unknown')).toBe('unknown')
  expect(attributeInWords('os.version', '12')).toBe('12')
})
