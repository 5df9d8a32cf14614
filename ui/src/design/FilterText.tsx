import { useEffect, useState } from 'react'

const PAUSE = 200

interface FilterTextProps {
  label: string
  value: string
  onChange: (text: string) => void
}

/** A field that narrows a list while one types. */
export function FilterText({ label, value, onChange }: FilterTextProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <input
      type="search"
      className="input filter-text"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
