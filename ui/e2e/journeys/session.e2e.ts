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

test('a page left open leads to the sign-in once the session is over, and from there back', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await signIn(page, '/resources?type=host')
    const host = await page.locator('a.opens').first().getAttribute('href')
    const wanted = `${platform.url}${host}?range=15m`
    await page.goto(wanted)
    await page.locator('.chart canvas').first().waitFor({ timeout: 60_000 })
    await page.context().clearCookies()
    await page.waitForURL(/\/login/, { timeout: 60_000 })
    await page.getByLabel('User name').fill(platform.user)
    await page.getByLabel('Password').fill(platform.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(wanted)
  } finally {
    await browser.close()
  }
})
