import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()

test('a rule is defined, changed, disabled and enabled on its page, and its history tells who did that', async () => {
  const name = `Memory in use ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/rules/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Metric').fill('system.memory.utilization')
  await page.getByText('a share from 0 to 1').waitFor()
  await page.getByLabel('Threshold').fill('0.9')
  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })

  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByLabel('Threshold').fill('0.01')
  await page.getByText('is above 1 % for 5 min').waitFor()
  await page.getByRole('button', { name: 'Save change' }).click()
  await page.waitForURL((url) => !url.search.includes('tab=change'))
  await page.getByText('is above 1 % for 5 min').waitFor()

  await page.getByRole('link', { name: 'History' }).click()
  const changed = page.getByRole('listitem').filter({ hasText: 'alert-rule.changed' })
  await changed.waitFor({ timeout: 30_000 })
  expect(await changed.textContent()).toContain('by admin')

  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('button', { name: /^Disable (rule|and resolve)/ }).click()
  await page.getByText('disabled', { exact: true }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Enable' }).click()
  await page.getByText('at work', { exact: true }).waitFor({ timeout: 30_000 })
})
