import { inOrder } from './titles'

/** A group of charts under one heading. */
export interface Section<Metric> {
  title: string
  metrics: Metric[]
}

/** OpenTelemetry's namespaces in the order an operator looks at them. */
const SECTIONS: [title: string, prefix: string][] = [
  ['Processor', 'system.cpu.'],
  ['Memory', 'system.memory.'],
  ['Swap', 'system.paging.'],
  ['File systems', 'system.filesystem.'],
  ['Disks', 'system.disk.'],
  ['Network', 'system.network.'],
  ['System', 'system.'],
]

/** Metrics by section; what no section claims stands under the first word of its name. */
export function sectionsOf<Metric extends { name: string }>(metrics: readonly Metric[]): Section<Metric>[] {
  const sections = new Map<string, Metric[]>(SECTIONS.map(([title]) => [title, []]))
  for (const metric of [...metrics].sort(inOrder)) {
    const [namespace = metric.name] = metric.name.split(/[._]/)
    const title = SECTIONS.find(([, prefix]) => metric.name.startsWith(prefix))?.[0] ?? namespace
    sections.set(title, [...(sections.get(title) ?? []), metric])
  }
  return [...sections]
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => ({ title, metrics: members }))
}
