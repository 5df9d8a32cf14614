import { Link } from '@tanstack/react-router'
import { DataTable } from '../../design/DataTable'
import { Icon } from '../../design/Icon'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { PolicyListDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { useMay } from '../account/useMe'
import { POLICY_COLUMNS } from './policyColumns'

/** Whom rules tell, where several tell the same people. */
export function PolicyList() {
  usePageTitle('Escalation policies')
  const { pages, error, refresh, more } = usePages(PolicyListDocument, {}, (data) => data.escalationPolicies)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  return (
    <div className="page">
      <div className="page-head">
        <h1>Escalation policies</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        {mayWrite && (
          <Link to="/policies/new" className="button primary">
            <Icon name="plus" />
            New policy
          </Link>
        )}
      </div>
      {error && <Failure what="The policies could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={4} waitsFor="the policies" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          <Empty icon="rules" title="No policy yet">
            A policy says whom to tell, for all rules that name it. Define the first one with “New policy”.
          </Empty>
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Escalation policies"
            columns={POLICY_COLUMNS}
            rows={pages.nodes}
            total={pages.total}
            onEnd={more}
          />
        </div>
      )}
    </div>
  )
}
