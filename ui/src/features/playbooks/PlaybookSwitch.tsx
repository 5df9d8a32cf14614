import { useState } from 'react'
import { useClient } from 'urql'
import {
  DisablePlaybookDocument,
  EnablePlaybookDocument,
  type PlaybookRowFragment,
} from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'

interface PlaybookSwitchProps {
  playbook: PlaybookRowFragment
  onDone: () => void
}

/** Switches a playbook off, which ends nothing that runs, or on again. */
export function PlaybookSwitch({ playbook, onDone }: PlaybookSwitchProps) {
  const client = useClient()
  const [refusal, setRefusal] = useState<string>()
  const turn = async () => {
    const document = playbook.enabled ? DisablePlaybookDocument : EnablePlaybookDocument
    const variables = { id: playbook.id, seenVersion: playbook.version }
    const { error } = await client.mutation(document, variables).toPromise()
    setRefusal(error && problemOf(error).sentence)
    if (!error) onDone()
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void turn()}>
        {playbook.enabled ? 'Disable' : 'Enable'}
      </button>
      {refusal && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
