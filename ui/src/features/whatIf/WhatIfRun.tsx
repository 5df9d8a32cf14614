import { Failure, Skeleton } from '../../design/Notice'
import type { WhatIfProgressFieldsFragment } from '../../generated/graphql'
import { leftInWords } from './period'
import { isOver, useWhatIf } from './useWhatIf'
import { WhatIfResult } from './WhatIfResult'

/** One what-if: how far it is, or how it ended. */
export function WhatIfRun({ id }: { id: string }) {
  const { whatIf, progress, error, refresh, cancel } = useWhatIf(id)
  if (error && !whatIf) {
    return <Failure what="The what-if could not be fetched." error={error} retry={refresh} />
  }
  if (!whatIf || !progress) return <Skeleton rows={3} waitsFor="the what-if" />
  if (!isOver(whatIf.status)) return <Running progress={progress} onCancel={() => void cancel()} />
  if (whatIf.status === 'CANCELLED') return <p className="soft">Cancelled before it was done.</p>
  if (whatIf.failure) {
    return (
      <p className="failure" role="alert">
        It ended without a result: {whatIf.failure.sentence} <code>{whatIf.failure.code}</code>
      </p>
    )
  }
  return <WhatIfResult whatIf={whatIf} />
}

interface RunningProps {
  progress: WhatIfProgressFieldsFragment
  onCancel: () => void
}

function Running({ progress, onCancel }: RunningProps) {
  const percent = Math.floor(progress.progress * 100)
  const words =
    progress.status === 'WAITING' ? 'Waiting for its turn' : `${percent} % ${leftInWords(progress.remaining)}`
  return (
    <div className="row what-if-progress">
      <progress aria-label="How far it is" max={100} value={percent} />
      <span className="number soft">{words.trim()}</span>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
