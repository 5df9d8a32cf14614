import { getRouteApi } from '@tanstack/react-router'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { useHas } from '../account/useMe'
import { AgentsTab } from './AgentsTab'
import { DeadLettersTab } from './DeadLettersTab'
import { PeopleTab } from './PeopleTab'
import { PlatformTab } from './PlatformTab'
import './admin.css'

const route = getRouteApi('/admin')

/** Agents, people, how the platform itself is doing, and what it could not handle. */
export function AdminPage() {
  usePageTitle('Admin')
  const { tab } = route.useSearch()
  const mayAdmin = useHas('ADMIN')
  const mayAudit = useHas('ADMIN', 'AUDITOR')
  const tabs = [
    { label: 'Agents' },
    ...(mayAudit ? [{ label: 'People', tab: 'people' }] : []),
    ...(mayAdmin ? [{ label: 'Platform', tab: 'platform' }] : []),
    ...(mayAudit ? [{ label: 'Dead letters', tab: 'dead-letters' }] : []),
  ]
  const shown = tabs.find((one) => one.tab === tab)?.tab
  return (
    <div className="page">
      <div className="page-head">
        <h1>Admin</h1>
      </div>
      <TabLinks tabs={tabs} />
      {shown === 'platform' && <PlatformTab />}
      {shown === 'people' && <PeopleTab />}
      {shown === 'dead-letters' && <DeadLettersTab />}
      {!shown && <AgentsTab />}
    </div>
  )
}
