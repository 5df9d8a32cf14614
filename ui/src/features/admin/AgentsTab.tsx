import { useState } from 'react'
import { DataTable } from '../../design/DataTable'
import { Icon } from '../../design/Icon'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { AgentsDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { useMay } from '../account/useMe'
import { useEvery } from '../overview/useEvery'
import { AGENT_COLUMNS } from './agentColumns'
import { InviteDialog } from './InviteDialog'

const EVERY = 10_000

/** The agents of this installation. */
export function AgentsTab() {
  const { data, error, refresh } = useAsk(AgentsDocument, {})
  useEvery(EVERY, refresh)
  const [inviting, setInviting] = useState(false)
  const mayInvite = useMay('ADMIN')
  return (
    <>
      <div className="row">
        {mayInvite && (
          <button type="button" className="button primary" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            Invite an agent
          </button>
        )}
      </div>
      {error && <Failure what="The agents could not be fetched." error={error} retry={refresh} />}
      {!data && !error && <Skeleton rows={4} waitsFor="the agents" />}
      {data && (
        <div className="panel">
          {data.agents.length === 0 ? (
            <Empty icon="agent" title="No agent yet">
              Invite one, and start it on a host with the token you are shown.
            </Empty>
          ) : (
            <DataTable
              label="Agents"
              columns={AGENT_COLUMNS}
              rows={data.agents}
              rowClass={({ status }) => (status === 'REVOKED' ? 'over' : undefined)}
            />
          )}
        </div>
      )}
      {inviting && (
        <InviteDialog
          onClose={() => {
            setInviting(false)
            refresh()
          }}
        />
      )}
    </>
  )
}
