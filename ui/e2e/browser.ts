import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { platform, sessionFile } from './platform'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })

/** One browser for the tests of a file; each page it opens is signed in and closed after its test. */
export function signedIn() {
  let browser: Browser
  const open: Page[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.context().close()))
  })
  afterAll(() => browser.close())
  return {
    async page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: platform.url,
        storageState: sessionFile,
        viewport: { width: 1440, height: 900 },
        ...options,
      })
      const page = await context.newPage()
      open.push(page)
      await page.goto(path)
      return page
    },
  }
}
