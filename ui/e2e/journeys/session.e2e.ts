import { expect, test } from 'vitest'
import { launch } from '../browser'
import { platform } from '../platform'
import { signIn } from '../signIn'

test('signing in leads to the page that was wanted, and signing out ends the session', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await signIn(page, '/alerts?severity=CRITICAL')
    expect(page.url()).toBe(`${platform.url}/alerts?severity=CRITICAL`)
    await page.getByRole('button', { name: /^Account/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/login/)
    await page.goto(platform.url)
    await page.waitForURL(/\/login/)
  } finally {
    await browser.close()
  }
})

test('a session that is over leads to the sign-in, and from there back', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await signIn(page, '/rules')
    await page.context().clearCookies()
    await page.getByLabel('Filter by name or metric').fill('cpu')
    await page.waitForURL(/\/login/)
    await page.getByLabel('User name').fill(platform.user)
    await page.getByLabel('Password').fill(platform.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(`${platform.url}/rules?text=cpu`)
  } finally {
    await browser.close()
  }
})
