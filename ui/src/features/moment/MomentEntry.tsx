import { useEffect, useState } from 'react'
import { Field } from '../../design/Field'
import { entryOf, momentEntered } from './entry'

interface MomentEntryProps {
  label: string
  moment: number
  /** Nothing later can be entered. */
  latest: number
  onChoose: (moment: string) => void
}

/** Date and time to the second; taken by Enter or the button. */
export function MomentEntry({ label, moment, latest, onChoose }: MomentEntryProps) {
  const [text, setText] = useState(entryOf(moment))
  const [fault, setFault] = useState<string>()
  useEffect(() => setText(entryOf(moment)), [moment])
  const take = (event: React.FormEvent) => {
    event.preventDefault()
    const entered = momentEntered(text, Math.max(latest, Date.now()))
    setFault(entered ? undefined : 'Enter a date and a time that is over')
    if (entered) onChoose(entered)
  }
  return (
    <form className="moment-entry" onSubmit={take} noValidate>
      <Field label={label} fault={fault}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            step={1}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-label={`Show: ${label}`}>
        Show
      </button>
    </form>
  )
}
