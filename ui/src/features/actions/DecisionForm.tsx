import { useState } from 'react'
import type { TypedDocumentNode } from 'urql'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { NoteField } from '../../design/NoteField'
import { problemOf } from '../../graphql/problem'

interface DecisionFormProps<Input extends { note?: string | null }> {
  title: string
  /** What the button does, in its words. */
  button: string
  document: TypedDocumentNode<object, { input: Input }>
  input: Omit<Input, 'note'>
  onDone: () => void
  onClose: () => void
  children: React.ReactNode
}

/** Asks for a decision with a note; what is refused is said where it was asked. */
export function DecisionForm<Input extends { note?: string | null }>(props: DecisionFormProps<Input>) {
  const { title, button, document, input, onDone, onClose, children } = props
  const [note, setNote] = useState('')
  const [{ fetching, error }, decide] = useMutation(document)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const answer = await decide({ input: { ...input, note: note.trim() || undefined } as Input })
    if (!answer.error) onDone()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        {children}
        <NoteField value={note} onChange={setNote} />
        {error && (
          <p className="failure" role="alert">
            {problemOf(error).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Back
          </button>
          <button type="submit" className="button primary" disabled={fetching}>
            {button}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
