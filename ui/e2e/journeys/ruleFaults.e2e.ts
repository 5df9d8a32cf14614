import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()

test('a rule on an unknown metric, with a threshold that is no number, is refused beside the fields', async () => {
  const page = await browser.page('/rules/new')
  await page.getByLabel('Name', { exact: true }).fill('Impossible')
  await page.getByLabel('Metric').fill('no.such.metric')
  await page.getByLabel('Threshold').fill('a lot')
  await page.getByRole('button', { name: 'Define rule' }).click()
  const threshold = page.getByLabel('Threshold')
  expect(await threshold.getAttribute('aria-invalid')).toBe('true')
  await page.getByText('Must be a number').waitFor()

  await threshold.fill('0.9')
  await page.getByText('Must be a number').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Define rule' }).click()
  const metric = page.getByLabel('Metric')
  await expect.poll(() => metric.getAttribute('aria-invalid')).toBe('true')
  const about = await metric.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${about}"]`).textContent()).toContain('no.such.metric')
  expect(new URL(page.url()).pathname).toBe('/rules/new')
})
