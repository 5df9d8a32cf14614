import { useState } from 'react'
import { Icon } from '../../design/Icon'
import type { InviteAgentMutation } from '../../generated/graphql'
import { exactly } from '../../time/moment'

interface InvitationTokenProps {
  invitation: InviteAgentMutation['inviteAgent']
  onClose: () => void
}

/** A token that is never shown again. */
export function InvitationToken({ invitation, onClose }: InvitationTokenProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(invitation.token)
    setCopied(true)
  }
  return (
    <>
      <p className="soft">
        Copy it now: it is not shown again. It is good until {exactly(invitation.expiresAt)}, for one agent.
      </p>
      <code className="token">{invitation.token}</code>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => void copy()}>
          <Icon name={copied ? 'check' : 'copy'} />
          {copied ? 'Copied' : 'Copy token'}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          I have it
        </button>
      </div>
    </>
  )
}
