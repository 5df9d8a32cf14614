import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { findingsInBothThemes, LOOKS, picture, sideways } from './look'

const browser = signedIn()
const nobody = { cookies: [], origins: [] }

test.each(LOOKS)('the sign-in page is without findings and fits, $name', async ({ name, ...look }) => {
  const page = await browser.page('/', { ...look, storageState: nobody })
  await page.getByLabel('Password').waitFor()
  await picture(page, `sign-in-${name}`)
  expect(await findingsInBothThemes(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
})

test('a wrong password is said on the page, and says nothing of who exists', async () => {
  const page = await browser.page('/', { storageState: nobody })
  await page.getByLabel('User name').fill('nobody')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('The user name or the password is wrong').waitFor()
  expect(await findingsInBothThemes(page)).toEqual([])
})

test('the page for developers is behind the login and asks the API', async () => {
  const query = encodeURIComponent('{ me { name } }')
  const stranger = await browser.page(`/graphiql/?query=${query}`, { storageState: nobody })
  await stranger.waitForURL(/\/login/)

  const page = await browser.page(`/graphiql/?query=${query}`, LOOKS[0])
  await page.locator('.graphiql-query-editor').getByText('me', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Execute query' }).click()
  await page.locator('.graphiql-response').getByText('"admin"').waitFor()
  await picture(page, 'graphiql-desktop')
})
