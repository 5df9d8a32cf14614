import { Field } from './Field'

/** The most characters the platform takes of what somebody writes in their own words. */
export const LONGEST_NOTE = 2_000

interface NoteFieldProps {
  value: string
  onChange: (note: string) => void
}

/** Why somebody decides something, in their own words, where they want to say it. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  return (
    <Field label="Note" hint="Optional. Kept encrypted under your own key.">
      {(control) => (
        <textarea
          {...control}
          className="textarea"
          maxLength={LONGEST_NOTE}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
