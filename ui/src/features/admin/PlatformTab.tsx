import { Failure, Skeleton } from '../../design/Notice'
import { State } from '../../design/State'
import { PlatformStateDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { secondsOf, spoken } from '../../time/duration'
import { useEvery } from '../overview/useEvery'
import { ProcessorTable } from './ProcessorTable'

const EVERY = 5_000
const retention = (iso: string) => {
  const seconds = secondsOf(iso)
  return seconds === undefined ? iso : spoken(seconds)
}

/** How the platform itself is doing. */
export function PlatformTab() {
  const { data, error, refresh } = useAsk(PlatformStateDocument, {})
  useEvery(EVERY, refresh)
  if (!data) {
    return error ? (
      <Failure what="The platform’s state could not be fetched." error={error} retry={refresh} />
    ) : (
      <Skeleton rows={8} waitsFor="the platform’s state" />
    )
  }
  const { platform } = data
  return (
    <>
      <section className="panel" aria-label="Platform">
        <header>
          <h2>Storage and intake</h2>
          <span className="quiet">version {platform.version}</span>
        </header>
        <dl className="facts body">
          <dt>PostgreSQL</dt>
          <dd>{platform.postgresql}</dd>
          <dt>TimescaleDB</dt>
          <dd>
            {platform.timescaledb ?? <State tone="unknown">not there</State>}
            {platform.timescaledbMissingBecause && (
              <p className="soft">
                {platform.timescaledbMissingBecause} Metrics are kept in ordinary tables; nothing is missing
                but speed on large ranges.
              </p>
            )}
          </dd>
          <dt>Raw samples are kept</dt>
          <dd className="number">{retention(platform.rawRetention)}</dd>
          <dt>Minutes are kept</dt>
          <dd className="number">{retention(platform.rollupRetention)}</dd>
          <dt>Waiting to be stored</dt>
          <dd className="number">
            {platform.ingestionLag === 0
              ? 'nothing'
              : `${platform.ingestionLag.toLocaleString('en-GB')} records of metrics.raw`}
          </dd>
          <dt>Waiting to be sealed</dt>
          <dd className="number">
            {platform.unsealedEvents === 0
              ? 'nothing'
              : `${platform.unsealedEvents.toLocaleString('en-GB')} events, for ${spoken(secondsOf(platform.unsealedFor) ?? 0)}`}
          </dd>
        </dl>
      </section>
      <section className="panel" aria-label="Processors">
        <header>
          <h2>Projections and sagas</h2>
        </header>
        <ProcessorTable processors={platform.processors} />
      </section>
    </>
  )
}
