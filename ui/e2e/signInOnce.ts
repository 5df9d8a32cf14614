import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** A platform that has just started knows no metric yet: how busy a processor is takes the agent two readings. */
async function awaitFirstReadings(page: Page, url: string) {
  await page.goto(`${url}/resources?type=host`)
  await page.locator('a.opens').first().click({ timeout: 60_000 })
  await page.locator('figure[data-metric="system.cpu.utilization"]').waitFor({ timeout: 60_000 })
}

/** Signs in before all tests, waits for what they look at, and forgets the session after them. */
export default async function signInOnce() {
  process.env.CLOUDPIONEER_E2E_RUN = String(process.pid)
  const { launch } = await import('./browser')
  const { platform, sessionFile } = await import('./platform')
  const { signIn } = await import('./signIn')
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await signIn(page)
    await page.context().storageState({ path: sessionFile })
    await awaitFirstReadings(page, platform.url)
  } finally {
    await browser.close()
  }
  return () => rmSync(sessionFile, { force: true })
}
