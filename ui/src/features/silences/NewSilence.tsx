import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useClient } from 'urql'
import { Crumbs } from '../../design/Crumbs'
import { usePageTitle } from '../../design/usePageTitle'
import { CreateSilenceDocument, type SilenceInput } from '../../generated/graphql'
import { uuidv7 } from '../../graphql/uuidv7'
import { emptyDraft } from './draft'
import { SilenceForm } from './SilenceForm'

const route = getRouteApi('/silences/new')

/** Creates a silence, about what the URL names to begin with. */
export function NewSilence() {
  usePageTitle('New silence')
  const about = route.useSearch()
  const client = useClient()
  const navigate = route.useNavigate()
  // Chosen once: a second click, or a repeated request, creates the same silence again and not another one.
  const id = useRef(uuidv7(Date.now()))
  const create = async (input: SilenceInput) => {
    const { error } = await client.mutation(CreateSilenceDocument, { input, id: id.current }).toPromise()
    if (!error) await navigate({ to: '/silences/$silenceId', params: { silenceId: id.current }, search: {} })
    return error
  }
  return (
    <div className="page">
      <Crumbs>
        <Link to="/silences">Silences</Link>
      </Crumbs>
      <h1>New silence</h1>
      <SilenceForm
        start={emptyDraft(new Date(), about)}
        submitWords="Create silence"
        onSubmit={create}
        onCancel={() => void navigate({ to: '/silences', search: {} })}
      />
    </div>
  )
}
