import { useId } from 'react'
import { Icon } from './Icon'

/** What a control inside a field must carry, so that a screen reader ties label, hint and fault to it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

interface FieldProps {
  label: string
  hint?: React.ReactNode
  fault?: string
  children: (control: ControlProps) => React.ReactNode
}

/** A labelled control with its hint, or what is wrong with it. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId()
  const about = `${id}-about`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': fault || hint ? about : undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {fault ? (
        <span className="fault" id={about}>
          <Icon name="close" size={13} />
          {fault}
        </span>
      ) : (
        hint && (
          <span className="hint" id={about}>
            {hint}
          </span>
        )
      )}
    </div>
  )
}
