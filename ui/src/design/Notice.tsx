import { useEffect, useState } from 'react'
import type { CombinedError } from 'urql'
import { problemOf } from '../graphql/problem'
import { Icon, type IconName } from './Icon'

interface FailureProps {
  what: string
  error: CombinedError
  retry?: () => void
  /** Whether it is all there is on the page. */
  heading?: boolean
}

/** What failed, why, and the step that may help. */
export function Failure({ what, error, retry, heading }: FailureProps) {
  return (
    <div className="notice failure" role="alert">
      {heading ? <h1>{what}</h1> : <strong>{what}</strong>}
      <p>{problemOf(error).sentence}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

interface EmptyProps {
  icon: IconName
  title: string
  /** Whether it is all there is on the page. */
  heading?: boolean
  children?: React.ReactNode
}

/** What would be here, and the one step that fills it. */
export function Empty({ icon, title, heading, children }: EmptyProps) {
  return (
    <div className="notice centred">
      <Icon name={icon} size={22} />
      {heading ? <h1>{title}</h1> : <strong>{title}</strong>}
      {children && <p>{children}</p>}
    </div>
  )
}

const PATIENCE = 2_000

/** Says what is waited for, once it takes long enough to wonder. */
function useWaitedLong() {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return long
}

interface SkeletonProps {
  rows?: number
  waitsFor: string
  /** Whether it is all there is on the page. */
  heading?: boolean
}

/** The shape of what comes. */
export function Skeleton({ rows = 6, waitsFor, heading }: SkeletonProps) {
  const long = useWaitedLong()
  return (
    <div className="skeleton" role="status" aria-busy="true">
      {heading && <h1 className="unseen">Loading {waitsFor}</h1>}
      {long ? (
        <span className="soft">Waiting for {waitsFor} …</span>
      ) : (
        <span className="unseen">Loading</span>
      )}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have nothing else
        <span key={row} className="shimmer" style={{ width: `${92 - ((row * 37) % 45)}%` }} />
      ))}
    </div>
  )
}
