import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { usePaletteEntries } from './usePaletteEntries'

/** Finds pages, resources, rules and actions by a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const { entries, searching } = usePaletteEntries(text)
  const current = Math.min(chosen, entries.length - 1)
  const [entered, setEntered] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const run = (index: number) => {
    const entry = entries[index]
    // Enter before anything is found counts for what the search brings.
    setEntered(!entry && searching)
    if (!entry) return
    onClose()
    entry.run()
  }
  useEffect(() => {
    if (entered && !searching) run(0)
  })
  const onKey = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((current + step + entries.length) % Math.max(entries.length, 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <dialog ref={dialog} className="palette" aria-label="Search" onClose={onClose} onCancel={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Search pages, resources, rules and actions"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={entries[current] ? `${list}-${current}` : undefined}
          placeholder="Search pages, resources, rules and actions"
          autoComplete="off"
          value={text}
          onKeyDown={onKey}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
            setEntered(false)
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div role="listbox" id={list} aria-label="Found">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does it
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => setChosen(index)}
            onClick={() => run(index)}
          >
            <Icon name={entry.icon} />
            <span className="name">{entry.label}</span>
            <span className="quiet">{entry.kind}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className="palette-empty quiet">{searching ? 'Searching …' : `Nothing is called “${text}”.`}</p>
      )}
    </dialog>
  )
}
