import { rmSync } from 'node:fs'

/** Signs in before all tests, and forgets the session after them. */
export default async function signInOnce() {
  process.env.CLOUDPIONEER_E2E_RUN = String(process.pid)
  const { launch } = await import('./browser')
  const { sessionFile } = await import('./platform')
  const { signIn } = await import('./signIn')
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await signIn(page)
    await page.context().storageState({ path: sessionFile })
  } finally {
    await browser.close()
  }
  return () => rmSync(sessionFile, { force: true })
}
