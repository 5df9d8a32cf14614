import type { IconName } from '../design/Icon'

/** The pages of the rail. */
export const DESTINATIONS = [
  { to: '/', label: 'Overview', icon: 'overview' },
  { to: '/resources', label: 'Resources', icon: 'resources' },
  { to: '/alerts', label: 'Alerts', icon: 'alerts' },
  { to: '/actions', label: 'Actions', icon: 'actions' },
  { to: '/rules', label: 'Rules', icon: 'rules' },
  { to: '/admin', label: 'Admin', icon: 'admin' },
] as const satisfies readonly { to: string; label: string; icon: IconName }[]
