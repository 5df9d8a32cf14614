import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { openCertainAlert } from '../certainAlert'
import { findingsInBothThemes } from '../pages/look'

const browser = signedIn()

/** The rule of a silenced alert is switched off and on, so that its alert is raised anew under the silence. */
test('an alert raised under a silence is shown as silenced, and the silence shows what it hid', async () => {
  const name = `Silenced ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/nowhere')
  await openCertainAlert(page, name)
  const alert = page.url()
  const rule = await page
    .getByRole('region', { name: 'About this alert' })
    .getByRole('link', { name })
    .getAttribute('href')

  await page.getByRole('link', { name: 'Silence', exact: true }).click()
  await page.getByLabel('Until').fill('2020-01-01T00:00')
  await page.getByRole('button', { name: 'Create silence' }).click()
  await page.getByText('Must come after the start.').waitFor()
  await page.getByText('Say why: others will want to know.').waitFor()
  await page.getByLabel('Until').fill(`${new Date().getFullYear() + 1}-01-01T00:00`)
  await page.getByLabel('Reason').fill('A test wants quiet.')
  await page.getByRole('button', { name: 'Create silence' }).click()
  await page.getByText('Nothing hidden').waitFor({ timeout: 30_000 })
  await page.getByText('A test wants quiet.').waitFor()
  const silence = page.url()

  await page.goto(rule ?? '')
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('button', { name: /^Disable (and|rule)/ }).click()
  await page.getByRole('button', { name: 'Enable' }).click({ timeout: 30_000 })
  await page.goto(alert)
  await page.locator('.page-head').getByText('Silenced', { exact: true }).waitFor({ timeout: 90_000 })

  await page.goto(silence)
  await page.getByRole('row').filter({ hasText: name }).waitFor()
  expect(await findingsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByText('Ended early').waitFor({ timeout: 30_000 })
  await page.goto(alert)
  await page.locator('.page-head').getByText('Open', { exact: true }).waitFor({ timeout: 30_000 })
}, 240_000)

test('a silence with a bad regular expression is refused with the reason', async () => {
  const page = await browser.page('/silences/new')
  await page.getByRole('button', { name: 'Add a label' }).click()
  await page.getByLabel('Label 1, key').fill('cpu.mode')
  await page.getByLabel('Label 1, how').selectOption('REGEX')
  await page.getByLabel('Label 1, value').fill('us(er')
  await page.getByLabel('Reason').fill('A slip of the pen.')
  await page.getByRole('button', { name: 'Create silence' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'is no regular expression' })
  await refusal.waitFor({ timeout: 30_000 })
  expect(new URL(page.url()).pathname).toBe('/silences/new')
})
