import { momentOf, type Past } from '../../time/past'
import { MomentEntry } from './MomentEntry'

interface KnownAtProps {
  past: Past
  latest: number
  onChoose: (past: Past) => void
}

/** The quieter question: by whose knowledge. What was heard of late is there, or is not there yet. */
export function KnownAt({ past, latest, onChoose }: KnownAtProps) {
  const asOf = momentOf(past)
  return (
    <details className="known-at" open={past.knownAt !== undefined}>
      <summary>{past.knownAt ? 'As we knew it then' : 'As we know it now'}</summary>
      <div className="known-choices">
        {past.knownAt ? (
          <button type="button" className="button" onClick={() => onChoose({ asOf })}>
            By what is known now
          </button>
        ) : (
          <button type="button" className="button" onClick={() => onChoose({ asOf, knownAt: asOf })}>
            As we knew it then
          </button>
        )}
        <MomentEntry
          label="As known at"
          moment={Date.parse(past.knownAt ?? new Date(latest).toISOString())}
          latest={latest}
          onChoose={(knownAt) => onChoose({ asOf, knownAt })}
        />
      </div>
    </details>
  )
}
