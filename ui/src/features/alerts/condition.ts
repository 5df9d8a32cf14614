import type { Comparison } from '../../generated/graphql'
import { unitOf } from '../../units/unit'
import { COMPARISON_WORDS } from './words'

interface Condition {
  metric: string
  unit: string | null
  comparison: Comparison
  threshold: number
}

/** A condition in words, such as `below 30 %`. */
export function inWords({ metric, unit, comparison, threshold }: Condition): string {
  return `${COMPARISON_WORDS[comparison]} ${unitOf(unit, metric).format(threshold)}`
}

interface Attributed {
  metric: string
  attributes: readonly { key: string; value: string }[]
}

/** A series by its metric and what tells it apart, such as `system.cpu.utilization · idle`. */
export function seriesName({ metric, attributes }: Attributed): string {
  return [metric, ...attributes.map((attribute) => attribute.value)].join(' · ')
}
