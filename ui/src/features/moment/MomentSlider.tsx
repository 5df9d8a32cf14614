import { useEffect, useState } from 'react'
import { exactly } from '../../time/moment'

/** Something that happened, on the slider. */
export interface Mark {
  time: number
  label: string
}

interface MomentSliderProps {
  label: string
  from: number
  to: number
  moment: number
  marks?: readonly Mark[]
  onChoose: (moment: number) => void
}

/** The next thing that happened, in a direction; the end of the slider where there is none. */
export function neighbour(marks: readonly Mark[], moment: number, forwards: boolean, end: number): number {
  const times = marks.map(({ time }) => time)
  const beyond = forwards ? times.filter((time) => time > moment) : times.filter((time) => time < moment)
  return beyond.length === 0 ? end : forwards ? Math.min(...beyond) : Math.max(...beyond)
}

/** A way through time: dragged anywhere, or stepped by the arrow keys from one thing that happened to the next. */
export function MomentSlider({ label, from, to, moment, marks = [], onChoose }: MomentSliderProps) {
  const [held, setHeld] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen is shown once it is the moment
  useEffect(() => setHeld(undefined), [moment])
  const shown = held ?? moment
  const named = marks.findLast(({ time }) => time <= shown)
  const choose = () => {
    if (held !== undefined && held !== moment) onChoose(held)
  }
  const step = (event: React.KeyboardEvent) => {
    const forwards = event.key === 'ArrowRight' || event.key === 'ArrowUp'
    if (marks.length === 0 || (!forwards && event.key !== 'ArrowLeft' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    setHeld(neighbour(marks, shown, forwards, forwards ? to : from))
  }
  const placeOf = (time: number) => `${(100 * (time - from)) / Math.max(to - from, 1)}%`
  return (
    <div className="moment-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={named ? `${exactly(shown)}, after ${named.label}` : exactly(shown)}
        min={from}
        max={to}
        step={marks.length === 0 ? Math.max(Math.round((to - from) / 500), 1) : 1}
        value={shown}
        onChange={(event) => setHeld(Number(event.target.value))}
        onKeyDown={step}
        onKeyUp={choose}
        onPointerUp={choose}
        onBlur={choose}
      />
      <div className="moment-marks" aria-hidden="true">
        {marks.map(({ time, label }) => (
          <span
            key={`${time} ${label}`}
            style={{ left: placeOf(time) }}
            title={`${exactly(time)}: ${label}`}
          />
        ))}
      </div>
    </div>
  )
}
