import { useRef } from 'react'
import type { ControlProps } from '../../design/Field'
import { linesOf, offsetOf, type Problem, wordsOf } from './problems'
import './playbooks.css'

interface YamlEditorProps {
  control: ControlProps
  yaml: string
  problems: Problem[]
  onChange: (yaml: string) => void
}

/** A document with its lines numbered, and what is wrong listed beside the lines it is wrong in. */
export function YamlEditor({ control, yaml, problems, onChange }: YamlEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLOListElement>(null)
  const goTo = (problem: Problem) => {
    const offset = offsetOf(yaml, problem)
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset)
  }
  return (
    <div className="yaml">
      <ol className="yaml-lines number" ref={gutter} aria-hidden="true">
        {linesOf(yaml, problems).map(({ number, problems: wrong }) => (
          <li key={number} className={wrong.length > 0 ? 'wrong' : undefined}>
            {number}
          </li>
        ))}
      </ol>
      <textarea
        {...control}
        ref={area}
        className="textarea yaml-text"
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        rows={24}
        maxLength={65_536}
        value={yaml}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
      />
      {problems.length > 0 && (
        <ol className="yaml-problems" aria-label="What is wrong">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${wordsOf(problem)}`}>
              <button type="button" onClick={() => goTo(problem)}>
                Line {problem.line}
              </button>
              <span className="fault">{wordsOf(problem)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
