import { useState } from 'react'
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
  const [typed, setTyped] = useState<string>()
  const [fault, setFault] = useState<string>()
  const text = typed ?? entryOf(moment)
  const take = (event: React.FormEvent) => {
    event.preventDefault()
    const entered = momentEntered(text, Math.max(latest, Date.now()))
    setFault(entered ? undefined : 'Enter a date and a time that is over')
    if (!entered) return
    setTyped(undefined)
    onChoose(entered)
  }
  return (
    <form className="moment-entry" onSubmit={take} noValidate>
      <Field label={label} fault={fault}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="datetime-local"
            step={1}
            value={text}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-label={`Show: ${label}`}>
        Show
      </button>
    </form>
  )
}
