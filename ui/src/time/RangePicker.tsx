import { Choices } from '../design/Choices'
import { Icon } from '../design/Icon'
import { exactly } from './moment'
import { RANGES, type RangeName, type RangeSearch, rangeNameOf } from './range'

interface RangePickerProps {
  range: RangeSearch
  onChange: (range: RangeSearch) => void
}

const NAMES = (Object.keys(RANGES) as RangeName[]).map((name) => [name, name] as const)

/** The one range of all charts of a page. */
export function RangePicker({ range, onChange }: RangePickerProps) {
  const zoomed = range.from !== undefined && range.to !== undefined
  return (
    <div className="row">
      <Choices
        label="Range up to now"
        options={NAMES}
        chosen={zoomed ? [] : [rangeNameOf(range)]}
        onChoose={(name) => onChange({ range: name })}
      />
      {zoomed && (
        <button type="button" className="button" onClick={() => onChange({ range: range.range })}>
          <span className="number">
            {exactly(range.from as string)} – {exactly(range.to as string)}
          </span>
          <Icon name="close" size={12} />
          <span className="unseen">Back to now</span>
        </button>
      )}
    </div>
  )
}
