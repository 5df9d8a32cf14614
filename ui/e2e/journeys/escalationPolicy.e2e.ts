import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { findingsInBothThemes } from '../pages/look'

const browser = signedIn()

test('an escalation policy is defined, changed, and named by a rule', async () => {
  const name = `Night watch ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/policies/new')
  await page.getByRole('button', { name: 'Define policy' }).click()
  await page.getByText('Give the policy a name.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Step 1, address').fill('http://127.0.0.1:9/hook')
  await page.getByRole('button', { name: 'Define policy' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
  expect(await findingsInBothThemes(page)).toEqual([])

  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByLabel('Step 1, after').fill('15 min')
  await page.getByRole('button', { name: 'Save change' }).click()
  await page.getByText('after 15 min').waitFor({ timeout: 30_000 })

  await page.goto('/rules/new')
  const rule = `Follows ${name}`
  await page.getByLabel('Name', { exact: true }).fill(rule)
  await page.getByLabel('Metric').fill('system.memory.utilization')
  await page.getByLabel('Threshold').fill('2')
  await page.getByLabel('Escalation', { exact: true }).selectOption({ label: name })
  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name: rule, level: 1 }).waitFor({ timeout: 30_000 })
  await page.getByText('It follows the policy').getByRole('link', { name }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
})
