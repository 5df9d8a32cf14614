import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { usePageTitle } from '../../design/usePageTitle'
import { DefinePlaybookDocument } from '../../generated/graphql'
import { uuidv7 } from '../../graphql/uuidv7'
import { EXAMPLE } from './example'
import { PlaybookForm } from './PlaybookForm'

/** Defines a playbook. */
export function NewPlaybook() {
  usePageTitle('New playbook')
  const client = useClient()
  const navigate = useNavigate()
  // Chosen once: a second click, or a repeated request, defines the same playbook again and not another one.
  const id = useRef(uuidv7(Date.now()))
  const define = async (yaml: string) => {
    const { error } = await client.mutation(DefinePlaybookDocument, { yaml, id: id.current }).toPromise()
    if (!error) await navigate({ to: '/playbooks/$playbookId', params: { playbookId: id.current } })
    return error
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/playbooks">Playbooks</Link>
      </Crumbs>
      <h1>New playbook</h1>
      <PlaybookForm
        start={EXAMPLE}
        submitWords="Define playbook"
        onSubmit={define}
        onCancel={() => void navigate({ to: '/playbooks' })}
      />
    </div>
  )
}
