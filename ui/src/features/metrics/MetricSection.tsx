import type { AlertRowFragment, ResourcePageQuery } from '../../generated/graphql'
import type { RangeSearch } from '../../time/range'
import { unitOf } from '../../units/unit'
import { MetricPanel } from './MetricPanel'
import type { Section } from './plan'
import { titleOf } from './titles'
import { useSeen } from './useSeen'

type Metric = NonNullable<ResourcePageQuery['resource']>['metrics'][number]

interface MetricSectionProps {
  section: Section<Metric>
  resourceId: string
  range: RangeSearch
  asTable: boolean
  alerts: readonly AlertRowFragment[]
  onZoom: (from: number, to: number) => void
  onReset: () => void
}

/** The charts under one heading, each asked for when it comes into sight. */
export function MetricSection({ section, ...panel }: MetricSectionProps) {
  return (
    <section className="metric-section" aria-label={section.title}>
      <h2>{section.title}</h2>
      <div className="charts">
        {section.metrics.map((metric) => (
          <MetricFrame key={metric.name} metric={metric} {...panel} />
        ))}
      </div>
    </section>
  )
}

function MetricFrame({ metric, ...panel }: Omit<MetricSectionProps, 'section'> & { metric: Metric }) {
  const { element, seen } = useSeen<HTMLElement>()
  const title = titleOf(metric.name)
  return (
    <figure className="panel chart-panel" ref={element} data-metric={metric.name}>
      <figcaption>
        {title && <strong>{title}</strong>}
        <code>{metric.name}</code>
        <span className="quiet">
          {unitOf(metric.kind === 'COUNTER' ? `${metric.unit}/s` : metric.unit).label}
        </span>
      </figcaption>
      {seen ? <MetricPanel metric={metric.name} {...panel} /> : <div className="chart-skeleton" />}
    </figure>
  )
}
