import { unitOf } from '../../units/unit'
import { sparkline } from './sparkline'

const WIDTH = 200
const HEIGHT = 30
const share = unitOf('1', 'utilization')

interface LoadProps {
  label: string
  token: string
  /** Shares of the whole, one for each step of time; undefined until they are known. */
  values: readonly (number | null | undefined)[] | undefined
}

/** A share over the last while as a small line, with its newest value. */
export function Load({ label, token, values }: LoadProps) {
  const drawn = values && sparkline(values, WIDTH, HEIGHT - 1)
  const newest = values?.findLast((value) => typeof value === 'number')
  return (
    <span className="load">
      <span className="quiet">{label}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 ${HEIGHT}H${WIDTH}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        {drawn && (
          <>
            <path d={drawn.area} fill={`var(--${token})`} fillOpacity="0.12" />
            <path
              d={drawn.line}
              fill="none"
              stroke={`var(--${token})`}
              strokeWidth="1.5"
              vectorEffect="non-scaling-stroke"
            />
          </>
        )}
      </svg>
      <span className="number">{typeof newest === 'number' ? share.format(newest) : '–'}</span>
    </span>
  )
}
