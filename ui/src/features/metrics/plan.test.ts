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

test('within a section what matters most comes first, and what nobody knows comes last, by name', () => {
  const names = ['system.cpu.zeta', 'system.cpu.load_average.15m', 'system.cpu.alpha']
  const metrics = [...names, 'system.cpu.load_average.1m', 'system.cpu.utilization'].map((name) => ({ name }))
  expect(sectionsOf(metrics)[0]?.metrics.map(({ name }) => name)).toEqual([
    'system.cpu.utilization',
    'system.cpu.load_average.1m',
    'system.cpu.load_average.15m',
    'system.cpu.alpha',
    'system.cpu.zeta',
  ])
})
