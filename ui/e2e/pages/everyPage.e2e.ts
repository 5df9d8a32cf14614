import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../browser'
import { screenshots } from '../platform'
import { everyPage, settled } from './everyPage'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = signedIn()

const LOOKS = [
  { name: 'desktop', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 780 } },
] as const

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(LOOKS)('every page, $name, $colorScheme', ({ name, ...look }) => {
  test('is without findings of axe and without sideways scroll', async () => {
    const page = await browser.page('/', look)
    const found: string[] = []
    for (const address of await everyPage(page)) {
      await page.goto(address.path)
      await settled(page)
      if (screenshots) {
        mkdirSync(screenshots, { recursive: true })
        await page.screenshot({ path: join(screenshots, `${address.name}-${name}.png`) })
      }
      found.push(...(await findings(page)).map((finding) => `${address.name}: ${finding}`))
      const overhang = await sideways(page)
      if (overhang > 0) found.push(`${address.name}: ${overhang} px wider than the window`)
    }
    expect(found).toEqual([])
  }, 240_000)
})
