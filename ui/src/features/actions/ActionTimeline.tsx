import { Shape } from '../../design/State'
import { Ago } from '../../time/Ago'
import { exactly } from '../../time/moment'
import type { Action } from './action'
import { ENTRY_TONES, ENTRY_WORDS } from './words'

interface ActionTimelineProps {
  entries: Action['timeline']
  steps: Action['steps']
}

/** All that happened to an action, newest first, with who did it and when. */
export function ActionTimeline({ entries, steps }: ActionTimelineProps) {
  return (
    <ol className="timeline" aria-label="Timeline, newest first">
      {entries.toReversed().map((entry) => (
        <li key={entry.position}>
          <Shape tone={ENTRY_TONES[entry.kind]} />
          <div>
            <p>
              <strong>{ENTRY_WORDS[entry.kind]}</strong>
              {entry.step !== null && <> · {steps[entry.step]?.name ?? `step ${entry.step + 1}`}</>} by{' '}
              <span className="actor">{entry.actor.label}</span>
            </p>
            {entry.sentence && <p className="soft">{entry.sentence}</p>}
            {entry.note && <blockquote>{entry.note}</blockquote>}
            {entry.output && <pre className="output">{entry.output}</pre>}
            <p className="quiet number">
              {exactly(entry.at)} · <Ago time={entry.at} />
              {entry.attempt !== null && ` · attempt ${entry.attempt}`}
              {entry.planHash && ` · plan ${entry.planHash.slice(7, 19)}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
