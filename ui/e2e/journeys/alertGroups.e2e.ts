import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { openCertainAlert } from '../certainAlert'
import { findingsInBothThemes } from '../pages/look'

const browser = signedIn()

test('the board is put together by rule and by resource, and a group leads to its alerts', async () => {
  const name = `Grouped ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/nowhere')
  await openCertainAlert(page, name)

  await page.goto('/alerts')
  await page.getByRole('button', { name: 'By rule' }).click()
  const group = page.getByRole('row').filter({ hasText: name })
  await group.waitFor()
  expect(new URL(page.url()).searchParams.get('group')).toBe('rule')
  expect(await findingsInBothThemes(page)).toEqual([])

  await page.getByRole('button', { name: 'By resource' }).click()
  await page.getByRole('table', { name: 'Alerts by resource' }).waitFor()
  await page.getByRole('button', { name: 'By rule' }).click()
  await group.getByRole('link').click()
  await page.getByRole('table', { name: 'Alerts', exact: true }).getByText(name).waitFor()
  expect(new URL(page.url()).searchParams.get('rule')).toBeTruthy()
})
