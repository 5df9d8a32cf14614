import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { openCertainAlert } from '../certainAlert'
import { platform } from '../platform'

const browser = signedIn()

test('an alert is assigned to oneself, found by that, and commented on', async () => {
  const name = `Cared for ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/nowhere')
  await openCertainAlert(page, name)
  const about = page.getByRole('region', { name: 'About this alert' })
  await about.getByText('nobody in particular').waitFor()

  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await page.getByLabel('Assigned to').selectOption({ label: `${platform.user} (you)` })
  await page.getByRole('button', { name: 'Assign alert' }).click()
  await about.getByText(platform.user).waitFor({ timeout: 30_000 })

  await page.getByLabel('Comment').fill('Expected: a test raised it.')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const said = page.getByRole('listitem').filter({ hasText: 'Expected: a test raised it.' })
  await said.waitFor({ timeout: 30_000 })
  expect(await page.getByLabel('Comment').inputValue()).toBe('')

  await page.goto('/alerts')
  await page.getByRole('button', { name: 'Assigned to me' }).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await rows.filter({ hasText: name }).waitFor()
  expect(new URL(page.url()).searchParams.get('assigned')).toBeTruthy()
})

test('an alert is snoozed until a moment to come, and that is ended', async () => {
  const name = `Kept quiet ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/nowhere')
  await openCertainAlert(page, name)
  const head = page.locator('.page-head')

  await page.getByRole('button', { name: 'Snooze', exact: true }).click()
  await page.getByLabel('Until').fill('2020-01-01T00:00')
  await page.getByRole('button', { name: 'Snooze alert' }).click()
  await page.getByText('Choose a moment that is to come.').waitFor()

  await page.getByRole('button', { name: '4 h', exact: true }).click()
  await page.getByRole('button', { name: 'Snooze alert' }).click()
  await head.getByText('Snoozed', { exact: true }).waitFor({ timeout: 30_000 })

  await page.getByRole('button', { name: 'End the snooze' }).click()
  await head.getByText('Open', { exact: true }).waitFor({ timeout: 30_000 })
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await timeline.getByText('Snooze ended').waitFor()
})
