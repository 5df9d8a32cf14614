import type { Page } from 'playwright-core'

/** A page by name and address. */
export interface Address {
  name: string
  path: string
}

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list)
  const link = page.locator('a.opens').first()
  await link.waitFor({ timeout: 60_000 })
  return (await link.getAttribute('href')) ?? ''
}

/** The chain of the newest thing that was recorded there. */
async function chainOf(page: Page, path: string): Promise<string> {
  await page.goto(`${path}?tab=history`)
  await page.locator('.facts-list summary').first().click()
  const link = page.getByRole('link', { name: 'What caused it, and what it caused' })
  return (await link.getAttribute('href')) ?? ''
}

/** Every page of the dashboard, with things on them that are there now. */
export async function everyPage(page: Page): Promise<Address[]> {
  const host = await firstOf(page, '/resources?type=host')
  const alert = await firstOf(page, '/alerts?status=OPEN,ACKNOWLEDGED,RESOLVED')
  const rule = await firstOf(page, '/rules')
  const silence = await firstOf(page, '/silences')
  const policy = await firstOf(page, '/policies')
  const action = await firstOf(page, '/actions')
  const chain = await chainOf(page, action)
  const agent = await firstOf(page, '/admin')
  return [
    { name: 'overview', path: '/' },
    { name: 'resources', path: '/resources' },
    { name: 'resource', path: `${host}?range=15m` },
    { name: 'resource-numbers', path: `${host}?range=15m&view=table` },
    { name: 'resource-attributes', path: `${host}?tab=attributes` },
    { name: 'resource-alerts', path: `${host}?tab=alerts` },
    { name: 'resource-history', path: `${host}?tab=history` },
    { name: 'alerts', path: '/alerts?status=OPEN,ACKNOWLEDGED,RESOLVED' },
    { name: 'alerts-by-rule', path: '/alerts?group=rule&status=OPEN,ACKNOWLEDGED,RESOLVED' },
    { name: 'alert', path: alert },
    { name: 'alert-history', path: `${alert}?tab=history` },
    { name: 'silences', path: '/silences' },
    { name: 'silence', path: silence },
    { name: 'silence-new', path: '/silences/new' },
    { name: 'policies', path: '/policies' },
    { name: 'policy', path: policy },
    { name: 'policy-new', path: '/policies/new' },
    { name: 'playbooks', path: '/playbooks' },
    { name: 'playbook-new', path: '/playbooks/new' },
    { name: 'actions', path: '/actions' },
    { name: 'action', path: action },
    { name: 'action-timeline', path: `${action}?tab=timeline` },
    { name: 'chain', path: chain },
    { name: 'action-new', path: `/actions/new?resource=${host.split('/').at(-1)}` },
    { name: 'rules', path: '/rules' },
    { name: 'rule', path: rule },
    { name: 'rule-change', path: `${rule}?tab=change` },
    { name: 'rule-what-if', path: `${rule}?tab=what-if` },
    { name: 'rule-new', path: '/rules/new' },
    { name: 'agents', path: '/admin' },
    { name: 'agent', path: agent },
    { name: 'people', path: '/admin?tab=people' },
    { name: 'platform', path: '/admin?tab=platform' },
    { name: 'dead-letters', path: '/admin?tab=dead-letters' },
    { name: 'not-found', path: '/nowhere' },
  ]
}

/** Waits until a page shows what it has: no skeleton is left and the charts in sight are drawn. */
export async function settled(page: Page) {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => {
    const waiting = [...document.querySelectorAll('.skeleton, .chart-skeleton')]
    return waiting.every((element) => element.getBoundingClientRect().top > window.innerHeight)
  })
  await page.evaluate(() => document.fonts.ready)
}
