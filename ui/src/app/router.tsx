import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { actionSearch } from '../features/actions/actionFilter'
import { alertSearch } from '../features/alerts/alertFilter'
import { resourceSearch } from '../features/resources/resourceFilter'
import { pastSearch } from '../time/past'
import { type RangeSearch, rangeSearch } from '../time/range'
import { Frame } from './Frame'
import { NotFound } from './NotFound'
import { parseSearch, stringifySearch } from './search'

type Search = Record<string, unknown>

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const tabSearch = ({ tab }: Search): { tab?: string } => ({ tab: word(tab) })
const rulePageSearch = (search: Search): { tab?: string; run?: string } => ({
  ...tabSearch(search),
  run: word(search.run),
})
const textSearch = ({ text }: Search): { text?: string } => ({ text: word(text) })
const resourcePageSearch = (search: Search): RangeSearch & { tab?: string; view?: string } => ({
  ...rangeSearch(search),
  tab: word(search.tab),
  view: word(search.view),
})

/** The moment that is shown goes along from page to page. */
const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: pastSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'knownAt'])] },
})
const getParentRoute = () => root

const tree = root.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../features/overview/Overview'), 'Overview'),
  }),
  createRoute({
    getParentRoute,
    path: '/resources',
    validateSearch: resourceSearch,
    component: lazyRouteComponent(() => import('../features/resources/ResourceList'), 'ResourceList'),
  }),
  createRoute({
    getParentRoute,
    path: '/resources/$resourceId',
    validateSearch: resourcePageSearch,
    component: lazyRouteComponent(() => import('../features/resources/ResourcePage'), 'ResourcePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/alerts',
    validateSearch: alertSearch,
    component: lazyRouteComponent(() => import('../features/alerts/AlertBoard'), 'AlertBoard'),
  }),
  createRoute({
    getParentRoute,
    path: '/alerts/$alertId',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/alerts/AlertPage'), 'AlertPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/actions',
    validateSearch: actionSearch,
    component: lazyRouteComponent(() => import('../features/actions/ActionList'), 'ActionList'),
  }),
  createRoute({
    getParentRoute,
    path: '/actions/new',
    validateSearch: ({ resource }: Search): { resource?: string } => ({ resource: word(resource) }),
    component: lazyRouteComponent(() => import('../features/actions/NewAction'), 'NewAction'),
  }),
  createRoute({
    getParentRoute,
    path: '/actions/$actionId',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/actions/ActionPage'), 'ActionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/silences',
    validateSearch: ({ state }: Search): { state?: string } => ({ state: word(state) }),
    component: lazyRouteComponent(() => import('../features/silences/SilenceList'), 'SilenceList'),
  }),
  createRoute({
    getParentRoute,
    path: '/silences/new',
    validateSearch: ({ rule, resource }: Search): { rule?: string; resource?: string } => ({
      rule: word(rule),
      resource: word(resource),
    }),
    component: lazyRouteComponent(() => import('../features/silences/NewSilence'), 'NewSilence'),
  }),
  createRoute({
    getParentRoute,
    path: '/silences/$silenceId',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/silences/SilencePage'), 'SilencePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies',
    component: lazyRouteComponent(() => import('../features/policies/PolicyList'), 'PolicyList'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies/new',
    component: lazyRouteComponent(() => import('../features/policies/NewPolicy'), 'NewPolicy'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies/$policyId',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/policies/PolicyPage'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/playbooks',
    component: lazyRouteComponent(() => import('../features/playbooks/PlaybookList'), 'PlaybookList'),
  }),
  createRoute({
    getParentRoute,
    path: '/playbooks/new',
    component: lazyRouteComponent(() => import('../features/playbooks/NewPlaybook'), 'NewPlaybook'),
  }),
  createRoute({
    getParentRoute,
    path: '/playbooks/$playbookId',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/playbooks/PlaybookPage'), 'PlaybookPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules',
    validateSearch: textSearch,
    component: lazyRouteComponent(() => import('../features/rules/RuleList'), 'RuleList'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules/new',
    component: lazyRouteComponent(() => import('../features/rules/NewRule'), 'NewRule'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules/$ruleId',
    validateSearch: rulePageSearch,
    component: lazyRouteComponent(() => import('../features/rules/RulePage'), 'RulePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/chains/$correlation',
    component: lazyRouteComponent(() => import('../features/history/ChainPage'), 'ChainPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin',
    validateSearch: tabSearch,
    component: lazyRouteComponent(() => import('../features/admin/AdminPage'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/agents/$agentId',
    component: lazyRouteComponent(() => import('../features/admin/AgentPage'), 'AgentPage'),
  }),
])

/** Every view has a URL that reproduces it. */
export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
