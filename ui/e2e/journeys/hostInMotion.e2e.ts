import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()

test('the charts of this host move within a minute', async () => {
  const page = await browser.page('/resources?type=host')
  await page.locator('a.opens').first().click()
  const chart = page.locator('figure[data-metric="system.cpu.utilization"]')
  const canvas = chart.locator('canvas')
  await canvas.waitFor({ timeout: 60_000 })
  const drawn = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())
  const before = await drawn()
  await expect.poll(drawn, { timeout: 60_000, interval: 1_000 }).not.toBe(before)
})

test('the newest number is a minute old at most, and followed by newer ones', async () => {
  const page = await browser.page('/resources?type=host')
  await page.locator('a.opens').first().click()
  await page.getByRole('button', { name: 'Table' }).click()
  const newest = page.locator('figure[data-metric="system.cpu.utilization"] tbody th').first()
  await newest.waitFor({ timeout: 60_000 })
  const before = await newest.textContent()
  await expect.poll(() => newest.textContent(), { timeout: 60_000, interval: 1_000 }).not.toBe(before)
})

test('a zoomed range is in the URL, stands still, and is left by a double click', async () => {
  const page = await browser.page('/resources?type=host')
  await page.locator('a.opens').first().click()
  const plot = page.locator('figure[data-metric="system.cpu.utilization"] .u-over')
  await plot.waitFor({ timeout: 60_000 })
  const box = await plot.boundingBox()
  if (!box) throw new Error('The chart has no place on the page')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 })
  await page.mouse.up()
  await page.waitForURL(/from=.*to=/)
  await page.getByRole('button', { name: 'Back to now' }).waitFor()
  await plot.waitFor()
  await plot.dblclick()
  await page.waitForURL((url) => !url.search.includes('from='))
})
