import { useEffect, useRef } from 'react'
import { Icon } from '../../design/Icon'
import { RecordedPeriodDocument } from '../../generated/graphql'
import { NOTHING_ACTS } from '../../graphql/pastExchange'
import { useAsk } from '../../graphql/useAsk'
import { exactly } from '../../time/moment'
import { momentOf, type Past } from '../../time/past'
import { KnownAt } from './KnownAt'
import { MomentEntry } from './MomentEntry'
import { MomentSlider } from './MomentSlider'
import { useTravel } from './useTravel'
import './moment.css'

interface TimeMachineProps {
  past: Past
  onClose: () => void
}

/** Chooses the moment that all pages show, and says which one it is. */
export function TimeMachine({ past, onClose }: TimeMachineProps) {
  const travel = useTravel()
  const { data } = useAsk(RecordedPeriodDocument, {})
  const band = useRef<HTMLElement>(null)
  const shown = momentOf(past)
  const inPast = shown !== undefined
  useEffect(() => {
    if (!inPast) band.current?.querySelector('input')?.focus()
  }, [inPast])
  const to = data ? Date.parse(data.recordedPeriod.to) : Date.now()
  const from = data?.recordedPeriod.from ? Date.parse(data.recordedPeriod.from) : to
  const moment = shown ? Date.parse(shown) : to
  /** How it was then, by what is known now, or by what was known at the time where that was asked for. */
  const go = (asOf: string) =>
    travel({ asOf, ...(past.knownAt && past.knownAt === past.asOf && { knownAt: asOf }) }, past)
  return (
    <section ref={band} className={inPast ? 'time-machine past' : 'time-machine'} aria-label="Time machine">
      {shown ? (
        <p className="time-words" role="status">
          <Icon name="clock" />
          <strong>You see how it was on {exactly(shown)}</strong>
          <span>
            {past.knownAt ? `as it was known on ${exactly(past.knownAt)}` : 'by what is known now'}.
          </span>
          <span className="soft">{NOTHING_ACTS}</span>
        </p>
      ) : (
        <p className="time-words">
          <Icon name="clock" />
          <span>Choose a moment: every page then shows how it was.</span>
        </p>
      )}
      <MomentSlider
        label="The moment to show"
        from={Math.min(from, moment)}
        to={Math.max(to, moment)}
        moment={moment}
        onChoose={(time) => go(new Date(time).toISOString())}
      />
      <div className="time-controls">
        <MomentEntry label="Exact moment" moment={moment} latest={to} onChoose={go} />
        {inPast && <KnownAt past={past} latest={to} onChoose={(next) => travel(next, past)} />}
        <span className="grow" />
        {inPast ? (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              onClose()
              travel({})
            }}
          >
            Back to now
          </button>
        ) : (
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        )}
      </div>
    </section>
  )
}
