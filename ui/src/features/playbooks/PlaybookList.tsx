import { Link } from '@tanstack/react-router'
import { DataTable } from '../../design/DataTable'
import { Icon } from '../../design/Icon'
import { Empty, Failure, Skeleton } from '../../design/Notice'
import { usePageTitle } from '../../design/usePageTitle'
import { PlaybookListDocument } from '../../generated/graphql'
import { usePages } from '../../graphql/usePages'
import { useMay } from '../account/useMe'
import { PLAYBOOK_COLUMNS } from './playbookColumns'

/** What is done when something happens. */
export function PlaybookList() {
  usePageTitle('Playbooks')
  const { pages, error, refresh, more } = usePages(PlaybookListDocument, {}, (data) => data.playbooks)
  const mayWrite = useMay('OPERATOR', 'ADMIN')
  return (
    <div className="page">
      <div className="page-head">
        <h1>Playbooks</h1>
        {pages && <span className="quiet number">{pages.total ?? pages.nodes.length}</span>}
        <span className="grow" />
        {mayWrite && (
          <Link to="/playbooks/new" className="button primary">
            <Icon name="plus" />
            New playbook
          </Link>
        )}
      </div>
      {error && <Failure what="The playbooks could not be fetched." error={error} retry={refresh} />}
      {!pages && !error && <Skeleton rows={4} waitsFor="the playbooks" />}
      {pages?.nodes.length === 0 && (
        <div className="panel">
          <Empty icon="actions" title="No playbook yet">
            A playbook says what is to be done when something happens, and who has to agree. Define the first
            one with “New playbook”.
          </Empty>
        </div>
      )}
      {pages && pages.nodes.length > 0 && (
        <div className="panel">
          <DataTable
            label="Playbooks"
            columns={PLAYBOOK_COLUMNS}
            rows={pages.nodes}
            total={pages.total}
            onEnd={more}
          />
        </div>
      )}
    </div>
  )
}
