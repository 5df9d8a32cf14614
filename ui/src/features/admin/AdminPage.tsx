import { getRouteApi } from '@tanstack/react-router'
import { TabLinks } from '../../design/TabLinks'
import { usePageTitle } from '../../design/usePageTitle'
import { useHas } from '../account/useMe'
import { AgentsTab } from './AgentsTab'
import { PlatformTab } from './PlatformTab'
import './admin.css'

const route = getRouteApi('/admin')

/** Agents, and how the platform itself is doing. */
export function AdminPage() {
  usePageTitle('Admin')
  const { tab } = route.useSearch()
  const mayAdmin = useHas('ADMIN')
  return (
    <div className="page">
      <div className="page-head">
        <h1>Admin</h1>
      </div>
      <TabLinks tabs={[{ label: 'Agents' }, ...(mayAdmin ? [{ label: 'Platform', tab: 'platform' }] : [])]} />
      {tab === 'platform' && mayAdmin ? <PlatformTab /> : <AgentsTab />}
    </div>
  )
}
