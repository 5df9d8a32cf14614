import { expect, test } from 'vitest'
import { unitOf } from './unit'

test.each([
  ['1', 'system.cpu.utilization', 0.934, '93.4 %'],
  ['1', 'system.cpu.load_average.1m', 1.5, '1.5'],
  ['By', 'system.memory.usage', 3_435_973_837, '3.2 GiB'],
  ['By', 'system.memory.usage', 1024, '1 KiB'],
  ['By/s', 'system.network.io', 512, '512 B/s'],
  ['s', 'system.uptime', 93_784, '1 d 2 h'],
  ['{process}', 'system.process.count', 312, '312 processes'],
  ['{packet}/s', 'system.network.packets', 12.34, '12.3 packets/s'],
  ['Hz', 'system.cpu.frequency', 2_400_000_000, '2.4 GHz'],
  ['s/s', 'system.disk.io_time', 0.25, '25 %'],
  ['By', 'system.paging.usage', 0, '0 B'],
  ['furlong', 'walk', 3, '3 furlong'],
  [null, 'unknown', 1234, '1,234'],
])('%s of %s: %d reads %s', (ucum, metric, value, text) => {
  expect(unitOf(ucum, metric).format(value)).toBe(text)
})
