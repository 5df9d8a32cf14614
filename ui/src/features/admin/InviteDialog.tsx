import { useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { InviteAgentDocument } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { isoOf, spoken } from '../../time/duration'
import { InvitationToken } from './InvitationToken'

const HOUR = 3_600
const VALIDITIES = [HOUR / 4, HOUR, 24 * HOUR, 7 * 24 * HOUR]

/** Makes a one-time token and shows it, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [seconds, setSeconds] = useState(HOUR)
  const [{ data, error, fetching }, invite] = useMutation(InviteAgentDocument)
  if (data) {
    return (
      <Dialog title="The agent’s token" onClose={onClose}>
        <InvitationToken invitation={data.inviteAgent} onClose={onClose} />
      </Dialog>
    )
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    void invite({ validFor: isoOf(seconds) })
  }
  return (
    <Dialog title="Invite an agent" onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">
          Makes a token with which one agent can enrol, once. The agent makes its own key; the platform signs
          its certificate.
        </p>
        <Field label="Good for">
          {(control) => (
            <select
              {...control}
              className="select"
              value={seconds}
              onChange={(event) => setSeconds(Number(event.target.value))}
            >
              {VALIDITIES.map((validity) => (
                <option key={validity} value={validity}>
                  {spoken(validity)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {error && (
          <p className="failure" role="alert">
            {problemOf(error).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={fetching}>
            Make the token
          </button>
        </div>
      </form>
    </Dialog>
  )
}
