import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()
const BUDGET = 250_000

test('the first load is under 250 kB of compressed script, charts left out', async () => {
  const page = await browser.page('/nowhere')
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    const size = response.body().then((body) => gzipSync(body).length)
    scripts.set(response.url(), size)
  })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  const sizes = await Promise.all(scripts.values())
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET)
  expect([...scripts.keys()].filter((url) => url.includes('MetricsTab'))).toEqual([])
})
