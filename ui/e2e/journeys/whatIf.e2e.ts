import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { findingsInBothThemes, picture, sideways } from '../pages/look'

const browser = signedIn()

test('a rule is tried on the past before it is saved, and again as it was saved', async () => {
  const name = `Memory tried ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/rules/new')
  const ask = page.getByRole('button', { name: 'See what it would have raised' })

  await ask.click()
  await page.getByText('Complete the rule first').waitFor()

  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Metric').fill('system.memory.utilization')
  await page.getByText('a share from 0 to 1').waitFor()
  await page.getByLabel('Threshold').fill('0')
  await page.getByLabel('Held for').fill('0 s')
  await ask.focus()
  await page.keyboard.press('Enter')
  const result = page.getByText(/^Would have raised \d+ alerts? on \d+ resources?/)
  await result.waitFor({ timeout: 60_000 })
  const table = page.getByRole('region', { name: 'What it would have raised' })
  expect(await table.getByRole('row').count()).toBeGreaterThan(1)
  expect(await table.getByText('no alert').count()).toBeGreaterThan(0)
  await page.getByRole('region', { name: 'What if', exact: true }).scrollIntoViewIfNeeded()
  await picture(page, 'what-if-draft-desktop')

  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'What if' }).click()
  await page.getByRole('button', { name: 'Custom' }).click()
  await page.getByLabel('To').fill('2020-01-01T00:00')
  await ask.click()
  await page.getByText('The period must begin before it ends.').waitFor()
  await page.getByRole('button', { name: '7 days' }).click()
  await ask.click()
  await result.waitFor({ timeout: 60_000 })
  expect(await result.textContent()).toContain('what was in force raised')
  expect(page.url()).toContain('run=')
  await page.getByRole('region', { name: 'Earlier what-ifs' }).getByText('Version 1').waitFor()

  expect(await findingsInBothThemes(page)).toEqual([])
  await picture(page, 'what-if-desktop')
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await picture(page, 'what-if-phone')

  await table.getByRole('link').first().click()
  await page.waitForURL(/\/resources\/.*from=/)
})
