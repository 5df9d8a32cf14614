import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { findingsInBothThemes, picture } from '../pages/look'
import { platform } from '../platform'

const browser = signedIn()
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

const PRUNE = (name: string) => `name: ${name}
title: ${name} in \${folder}
trigger:
  byHand: true
steps:
  - name: prune
    operation: directory.prune
    parameters:
      path: \${folder}
      modifiedBefore: \${before.P30D}
    restsOn: [directory.listing]
    compensation:
      operation: undo
risk: low
blastRadius:
  account: { atOnce: 1, perHour: 5 }
  total: { atOnce: 1, perHour: 5 }
coolDown: PT0S
`

/** Two old reports in a folder of their own. */
function oldReports(name: string) {
  const folder = join(platform.reports, name)
  mkdirSync(folder)
  const files = ['a', 'b'].map((report) => join(folder, report))
  for (const file of files) {
    writeFileSync(file, 'report')
    utimesSync(file, LONG_AGO, LONG_AGO)
  }
  return { folder, files }
}

async function define(page: Page, name: string) {
  await page.locator('textarea.yaml-text').fill(PRUNE(name))
  await page.getByRole('button', { name: 'Define playbook' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
}

/** On the first host there is. */
async function run(page: Page, labels: string) {
  await page.getByRole('button', { name: 'Run…' }).click()
  const target = page.getByLabel('Resource', { exact: true })
  const host = target.locator('option', { hasText: '(host, ' }).first()
  await host.waitFor({ state: 'attached', timeout: 30_000 })
  await target.selectOption((await host.getAttribute('value')) ?? '')
  await page.getByLabel('Labels').fill(labels)
  await page.getByRole('button', { name: 'Run playbook' }).click()
}

test('a playbook that somebody runs proposes what people approve, and says what came of it', async () => {
  const { folder, files } = oldReports('by-playbook')
  const page = await browser.page('/playbooks/new')
  await define(page, 'Prune by playbook')
  await page.getByRole('link', { name: 'What it did' }).click()
  await page.getByText('Nothing has set it off yet').waitFor()

  await run(page, 'nothing=of use')
  const told = page.getByRole('list', { name: 'Remediations, newest first' })
  await told.getByText('playbook.label-missing').waitFor({ timeout: 30_000 })
  expect(await told.textContent()).toContain("needs the label 'folder'")

  await run(page, `folder=${folder}`)
  await told.getByText('Under way').waitFor({ timeout: 60_000 })
  expect(await findingsInBothThemes(page)).toEqual([])
  await picture(page, 'playbook-remediations')
  await told.getByRole('link', { name: `Prune by playbook in ${folder}` }).click()

  const about = page.getByRole('region', { name: 'About this action' })
  await about.getByRole('link', { name: 'Prune by playbook' }).waitFor({ timeout: 30_000 })
  expect(await about.textContent()).toMatch(/version 1.*who started it/s)
  await page.getByRole('button', { name: 'Approve this plan' }).click()
  await page.getByRole('button', { name: 'Approve 1 step' }).click()
  await page.locator('.page-head').getByText('Verified').waitFor({ timeout: 60_000 })
  expect(files.some((file) => existsSync(file))).toBe(false)
  expect(await findingsInBothThemes(page)).toEqual([])

  await about.getByRole('link', { name: 'Prune by playbook' }).click()
  await page.getByRole('link', { name: 'What it did' }).click()
  await told.getByText('Succeeded').waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByText('Version 1').click()
  await page.getByText('modifiedBefore').waitFor()
  expect(await findingsInBothThemes(page)).toEqual([])
})
