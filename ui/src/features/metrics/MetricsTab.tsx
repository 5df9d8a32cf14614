import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useShortcut } from '../../app/useShortcut'
import { Icon } from '../../design/Icon'
import { Empty } from '../../design/Notice'
import {
  AlertChangedDocument,
  ChartAlertsDocument,
  LiveSamplesDocument,
  type ResourcePageQuery,
} from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useLive } from '../../graphql/useLive'
import { RangePicker } from '../../time/RangePicker'
import { type RangeSearch, rangeSearch, zoomedTo } from '../../time/range'
import { MetricSection } from './MetricSection'
import { sectionsOf } from './plan'
import { SampleTicks } from './ticks'
import './metrics.css'

const route = getRouteApi('/resources/$resourceId')

interface MetricsTabProps {
  resourceId: string
  metrics: NonNullable<ResourcePageQuery['resource']>['metrics']
  /** A sample came of a metric that is not among these. */
  onNewMetric: () => void
}

/** All metrics of a resource over one range of time. */
export default function MetricsTab({ resourceId, metrics, onNewMetric }: MetricsTabProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { range: name, from, to, tab, view } = search
  const range = useMemo(() => rangeSearch({ range: name, from, to }), [name, from, to])
  const asTable = view === 'table'
  const sections = useMemo(() => sectionsOf(metrics), [metrics])
  const { data, refresh } = useAsk(ChartAlertsDocument, { resourceId })
  const alerts = useMemo(() => data?.alerts.edges.map(({ node }) => node) ?? [], [data])
  useLive(
    AlertChangedDocument,
    {},
    ({ alertChanged }) => {
      if (alertChanged.resourceId === resourceId) refresh()
    },
    refresh,
  )
  useLive(LiveSamplesDocument, { resourceId }, ({ liveSamples }) => {
    if (liveSamples.some((sample) => metrics.every(({ name }) => name !== sample.metric))) onNewMetric()
  })

  const show = useCallback(
    (next: RangeSearch) =>
      void navigate({
        to: '.',
        search: { tab, view, ...next },
      }),
    [navigate, tab, view],
  )
  const zoom = useCallback(
    (zoomFrom: number, zoomTo: number) => {
      const zoomed = zoomedTo(zoomFrom, zoomTo)
      if (zoomed) show({ range: name, ...zoomed })
    },
    [show, name],
  )
  const reset = useCallback(() => show({ range: name }), [show, name])
  const toggleTable = () =>
    void navigate({
      to: '.',
      search: { ...search, view: asTable ? undefined : 'table' },
      replace: true,
    })
  useShortcut('t', toggleTable)

  if (metrics.length === 0) {
    return (
      <div className="panel">
        <Empty icon="chart" title="Nothing is measured here yet">
          Samples sent for this resource appear as charts within seconds.
        </Empty>
      </div>
    )
  }
  return (
    <SampleTicks resourceId={resourceId}>
      <div className="row metrics-bar">
        <RangePicker range={range} onChange={show} />
        <button type="button" className="button" aria-pressed={asTable} onClick={toggleTable}>
          <Icon name={asTable ? 'chart' : 'table'} />
          {asTable ? 'Charts' : 'Table'} <kbd>t</kbd>
        </button>
      </div>
      {sections.map((section) => (
        <MetricSection
          key={section.title}
          section={section}
          resourceId={resourceId}
          range={range}
          asTable={asTable}
          alerts={alerts}
          onZoom={zoom}
          onReset={reset}
        />
      ))}
    </SampleTicks>
  )
}
