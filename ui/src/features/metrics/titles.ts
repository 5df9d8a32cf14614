/** What an agent measures, in the order an operator looks at it. */
const TITLES: readonly (readonly [metric: string, title: string])[] = [
  ['system.cpu.utilization', 'Utilisation'],
  ['system.cpu.load_average.1m', 'Load, 1 minute'],
  ['system.cpu.load_average.5m', 'Load, 5 minutes'],
  ['system.cpu.load_average.15m', 'Load, 15 minutes'],
  ['system.cpu.time', 'Time spent'],
  ['system.cpu.logical.count', 'Logical processors'],
  ['system.memory.utilization', 'Utilisation'],
  ['system.memory.usage', 'Usage'],
  ['system.paging.utilization', 'Utilisation'],
  ['system.paging.usage', 'Usage'],
  ['system.filesystem.utilization', 'Utilisation'],
  ['system.filesystem.usage', 'Usage'],
  ['system.disk.io', 'Throughput'],
  ['system.disk.operations', 'Operations'],
  ['system.network.io', 'Throughput'],
  ['system.network.packet.count', 'Packets'],
  ['system.network.errors', 'Errors'],
  ['system.process.count', 'Processes'],
  ['system.uptime', 'Uptime'],
]

const byName = new Map(TITLES)
const ranks = new Map(TITLES.map(([metric], rank) => [metric, rank]))

/** What a metric is called under its section's heading; undefined where its own name has to do. */
export const titleOf = (metric: string): string | undefined => byName.get(metric)

/** Known metrics in the order above, then the others by their names. */
export function inOrder(one: { name: string }, other: { name: string }): number {
  const rank = ({ name }: { name: string }) => ranks.get(name) ?? TITLES.length
  return rank(one) - rank(other) || one.name.localeCompare(other.name)
}
