import { exactly, relative } from './moment'
import { useNow } from './useNow'

/** A moment as its distance from now, with the exact one on hover. */
export function Ago({ time, none = '–' }: { time: string | null | undefined; none?: string }) {
  const words = useNow((now) => (time ? relative(time, now) : none))
  if (!time) return <span className="quiet">{none}</span>
  return (
    <time dateTime={time} title={exactly(time)} className="nowrap">
      {words}
    </time>
  )
}
