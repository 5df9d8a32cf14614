import { expect, test } from 'vitest'
import { sectionsOf } from './plan'

test('a host is told from the processor down to the rest', () => {
  const names = ['app.requests', 'system.network.io', 'system.uptime', 'system.cpu.utilization']
  const sections = sectionsOf(names.map((name) => ({ name })))
  expect(sections.map(({ title, metrics }) => [title, metrics.map(({ name }) => name)])).toEqual([
    ['Processor', ['system.cpu.utilization']],
    ['Network', ['system.network.io']],
    ['System', ['system.uptime']],
    ['app', ['app.requests']],
  ])
})
