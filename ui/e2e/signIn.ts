import type { Page } from 'playwright-core'
import { platform } from './platform'

/** Signs in at the embedded OpenID provider, which leads back to the page that was wanted. */
export async function signIn(page: Page, path = '/') {
  await page.goto(platform.url + path)
  await page.getByLabel('User name').fill(platform.user)
  await page.getByLabel('Password').fill(platform.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
}
