import type { Page } from 'playwright-core'

/** Defines a rule that holds at every sample, and opens the alert it raises once it is there. */
export async function openCertainAlert(page: Page, name: string) {
  await page.goto('/rules/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Metric').fill('system.memory.utilization')
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  await page.getByLabel('Attribute 1, key').fill('system.memory.state')
  await page.getByLabel('Attribute 1, value').fill('used')
  await page.getByLabel('Comparison').selectOption('ABOVE')
  await page.getByLabel('Threshold').fill('-1')
  await page.getByLabel('Held for').fill('0 s')
  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
  await page.goto(`/alerts?text=${encodeURIComponent(name)}`)
  await page.getByRole('row').filter({ hasText: name }).getByRole('link').click({ timeout: 60_000 })
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}
