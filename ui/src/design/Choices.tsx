interface ChoicesProps<T extends string> {
  label: string
  options: readonly (readonly [value: T, text: string])[]
  chosen: readonly T[]
  onChoose: (value: T) => void
}

/** Buttons in a row, of which those pressed are chosen. */
export function Choices<T extends string>({ label, options, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset className="choices" aria-label={label}>
      {options.map(([value, text]) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.includes(value)}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
