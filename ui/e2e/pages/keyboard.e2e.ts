import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()
const pathOf = (page: Page) => new URL(page.url()).pathname

test('a page is found and opened by the keyboard alone', async () => {
  const page = await browser.page('/')
  await page.locator('h1').waitFor()
  await page.keyboard.press('/')
  const search = page.getByRole('combobox')
  await search.waitFor()
  await page.keyboard.type('resour')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/resources')

  await page.locator('a.opens').first().waitFor()
  await page.keyboard.press('j')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('opens')
  await page.keyboard.press('Enter')
  await expect.poll(() => pathOf(page)).toMatch(/^\/resources\/.+/)
})

test('Enter runs what was typed, however slowly the page follows the keys', async () => {
  const page = await browser.page('/')
  await page.locator('h1').waitFor()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  await page.keyboard.press('/')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('resour')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/resources')
})

test('charts become a table of the same numbers with t, and charts again', async () => {
  const page = await browser.page('/resources?type=host')
  await page.locator('a.opens').first().click()
  await page.getByRole('button', { name: 'Table' }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('t')
  await page.getByRole('region', { name: 'Numbers of system.cpu.utilization' }).waitFor()
  await page.keyboard.press('t')
  await page.locator('figure[data-metric="system.cpu.utilization"] canvas').waitFor()
})

test('help opens with ? and closes with Escape; Ctrl-K works even within a field', async () => {
  const page = await browser.page('/rules')
  await page.locator('h1').waitFor()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await help.waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })

  await page.getByLabel('Filter by name or metric').focus()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).waitFor()
})

test('the first stop of Tab leads past the frame', async () => {
  const page = await browser.page('/')
  await page.locator('h1').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})
