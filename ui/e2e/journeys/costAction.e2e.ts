import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { platform } from '../platform'

const browser = signedIn()
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

/** Three old reports and a new one, in a folder of their own. */
function reports(name: string) {
  const folder = join(platform.reports, name)
  mkdirSync(folder)
  const file = (report: string) => join(folder, report)
  for (const report of ['a', 'b', 'c', 'new']) writeFileSync(file(report), report.repeat(1_000))
  for (const report of ['a', 'b', 'c']) utimesSync(file(report), LONG_AGO, LONG_AGO)
  return { folder, file }
}

/** Proposes to prune the folder, from the page of this host. */
async function propose(page: Page, folder: string, title: string) {
  await page.locator('a.opens').first().click()
  await page.getByRole('link', { name: 'Propose action' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Do', { exact: true }).selectOption({ label: 'directory.prune · reports' })
  await page.getByLabel('path').fill('/etc')
  await page.getByLabel('modifiedBefore').fill('2026-06-01T00:00:00Z')
  await page.getByRole('button', { name: 'Propose action' }).click()
  await page.getByText('It has to match').waitFor()
  await page.getByLabel('path').fill(folder)
  await page.getByRole('button', { name: 'Propose action' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor({ timeout: 60_000 })
  await page.getByText('Waits for approval').waitFor({ timeout: 30_000 })
}

async function approve(page: Page) {
  await page.getByRole('button', { name: 'Approve this plan' }).click()
  await page.getByLabel('Note').fill('Looked at the plan.')
  await page.getByRole('button', { name: 'Approve 1 step' }).click()
}

const head = (page: Page) => page.locator('.page-head')

test('old files are pruned exactly as it was approved, and the page shows how it goes', async () => {
  const { folder, file } = reports('approved')
  const page = await browser.page('/resources?type=host')
  await propose(page, folder, 'Prune old reports')
  const steps = page.getByRole('region', { name: 'Steps' })
  expect(await steps.textContent()).toContain('directory.files3')
  await page.getByRole('region', { name: 'Evidence' }).getByText('observed by the agent').first().waitFor()

  const dryRun = page.getByRole('region', { name: 'Dry run' })
  await dryRun.getByRole('button', { name: 'See what it would do' }).click()
  await dryRun.getByText(/Would move 3 files/).waitFor({ timeout: 30_000 })
  expect(existsSync(file('a'))).toBe(true)

  await approve(page)

  await head(page).getByText('Verified').waitFor({ timeout: 60_000 })
  const measured = page.getByRole('region', { name: 'Measured effect' })
  expect(await measured.getByRole('row', { name: /directory\.files/ }).textContent()).toMatch(/3\D*0$/)
  await steps.getByText('1 of 1 done').waitFor()
  expect(['a', 'b', 'c', 'new'].map((report) => existsSync(file(report)))).toEqual([
    false,
    false,
    false,
    true,
  ])

  await page.getByRole('link', { name: 'Timeline' }).click()
  const timeline = page.getByRole('list', { name: 'Timeline, newest first' })
  await timeline.getByText('Looked at the plan.').waitFor()
  expect(await timeline.textContent()).toMatch(/Effect measured.*Completed.*Step done.*Approved.*Proposed/s)

  await page.getByRole('link', { name: 'History' }).click()
  await page.getByText('cost-action.step-started').click()
  await page.getByRole('link', { name: 'What caused it, and what it caused' }).first().click()
  const chain = page.getByRole('list', { name: 'Chain, oldest first' })
  await chain.getByText('cost-action.completed').waitFor()
  expect(await chain.textContent()).toMatch(
    /cost-action\.approval-given.*cost-action\.started.*cost-action\.step-started/s,
  )
})

test('what has changed between plan and approval is left alone, shown, and planned anew', async () => {
  const { folder, file } = reports('drifted')
  const page = await browser.page('/resources?type=host')
  await propose(page, folder, 'Prune reports that move')
  rmSync(file('a'))
  const dryRun = page.getByRole('region', { name: 'Dry run' })
  await dryRun.getByRole('button', { name: 'See what it would do' }).click()
  await dryRun.getByText('It would not be begun').waitFor({ timeout: 30_000 })

  await approve(page)

  await head(page).getByText('Drifted').waitFor({ timeout: 60_000 })
  const changed = page.getByRole('region', { name: 'What has changed' })
  expect(await changed.getByRole('row', { name: /directory\.files/ }).textContent()).toContain(
    'directory.files32',
  )
  expect(existsSync(file('b'))).toBe(true)

  await page.getByRole('button', { name: 'Plan anew' }).click()
  await head(page).getByText('Waits for approval').waitFor({ timeout: 60_000 })
  expect(await page.getByRole('region', { name: 'Evidence' }).textContent()).toMatch(
    /directory\.files\D*1 directory\.prune2 observed/,
  )
  await approve(page)

  await head(page).getByText('Verified').waitFor({ timeout: 60_000 })
  expect(existsSync(file('b'))).toBe(false)
})
