import { useRef, useState } from 'react'
import { useMutation } from 'urql'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import {
  type PlaybookRowFragment,
  RunPlaybookDocument,
  RunTargetsDocument,
  type RunTargetsQuery,
} from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { useAsk } from '../../graphql/useAsk'
import { uuidv7 } from '../../graphql/uuidv7'
import { labelsOf } from './remediation'

interface RunDialogProps {
  /** As it is now; the dialog runs the version it was opened with. */
  playbook: PlaybookRowFragment
  /** Takes the id of what was started. */
  onDone: (runId: string) => void
  onClose: () => void
}

/** Starts a playbook by hand: on which resource, and with which labels for its places. */
export function RunDialog({ playbook: current, onDone, onClose }: RunDialogProps) {
  const [playbook] = useState(current)
  const [text, setText] = useState('')
  const [resourceId, setResourceId] = useState('')
  const [lines, setLines] = useState('')
  // Chosen once: a second click, or a repeated request, starts the same run again and not another one.
  const runId = useRef(uuidv7(Date.now()))
  const { data, error: unknown } = useAsk(RunTargetsDocument, { text })
  const [{ fetching, error }, run] = useMutation(RunPlaybookDocument)
  const failure = error ?? unknown
  const labels = labelsOf(lines)
  const targets = data?.resources.edges.map(({ node }) => node) ?? []
  const chosen = targets.some(({ id }) => id === resourceId)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (!chosen || !labels) return
    const { id, version: seenVersion } = playbook
    const answer = await run({ id, seenVersion, resourceId, labels, runId: runId.current })
    if (!answer.error) onDone(runId.current)
  }
  return (
    <Dialog title={`Run “${playbook.name}”`} onClose={onClose}>
      <form className="page" onSubmit={submit}>
        <p className="soft">
          Version {playbook.version} as it reads now. People approve{' '}
          {playbook.approval === 'ALWAYS' ? 'it' : 'it, unless it may go by itself'}; what comes of it, also
          where nothing does, is told under “What it did”.
        </p>
        <Field label="Find a resource" hint="Part of its name.">
          {(control) => (
            <input
              {...control}
              className="input"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Resource"
          hint={data && targets.length === 0 ? 'No resource has such a name.' : undefined}
        >
          {(control) => (
            <select
              {...control}
              className="select"
              value={chosen ? resourceId : ''}
              onChange={(event) => setResourceId(event.target.value)}
            >
              <option value="">Choose one</option>
              {targets.map((target) => (
                <option key={target.id} value={target.id}>
                  {targetWords(target)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Labels"
          hint="One a line, such as service.name=web; the resource’s own attributes are known."
          fault={labels ? undefined : 'Each line is a key, =, and its value.'}
        >
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              rows={3}
              value={lines}
              onChange={(event) => setLines(event.target.value)}
            />
          )}
        </Field>
        {failure && (
          <p className="failure" role="alert">
            {problemOf(failure).sentence}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Back
          </button>
          <button type="submit" className="button primary" disabled={fetching || !chosen || !labels}>
            Run playbook
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type Target = RunTargetsQuery['resources']['edges'][number]['node']

function targetWords({ name, type, account, region }: Target) {
  return `${name} (${type}, ${account}/${region})`
}
