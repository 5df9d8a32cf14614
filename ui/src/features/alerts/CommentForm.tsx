import { useState } from 'react'
import { useMutation } from 'urql'
import { Field } from '../../design/Field'
import { LONGEST_NOTE } from '../../design/NoteField'
import { type AlertRowFragment, CommentOnAlertDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { useMay } from '../account/useMe'

interface CommentFormProps {
  alert: AlertRowFragment
  onDone: () => void
}

/** Says something about an alert; what was written stays until the platform has taken it. */
export function CommentForm({ alert, onDone }: CommentFormProps) {
  const [comment, setComment] = useState('')
  const [{ error, fetching }, send] = useMutation(CommentOnAlertDocument)
  if (!useMay('OPERATOR', 'ADMIN')) return null
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const answer = await send({ input: { alertId: alert.id, occurrence: alert.occurrence, comment } })
    if (answer.error) return
    setComment('')
    onDone()
  }
  return (
    <form className="body page comment" onSubmit={submit}>
      <Field label="Comment" hint="Kept encrypted under your own key.">
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            maxLength={LONGEST_NOTE}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      {error && (
        <p className="failure" role="alert">
          {problemOf(error).sentence}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button" disabled={fetching || comment.trim() === ''}>
          Comment
        </button>
      </div>
    </form>
  )
}
