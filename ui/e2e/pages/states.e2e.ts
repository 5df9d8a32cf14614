import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { settled } from './everyPage'
import { findings, findingsInBothThemes, picture } from './look'

const browser = signedIn()
const PAGES = [
  '/',
  '/resources',
  '/alerts',
  '/actions',
  '/silences',
  '/policies',
  '/playbooks',
  '/rules',
  '/admin',
  '/admin?tab=platform',
]

/** Lets every question of a page fail until `window.away` is false. */
function outage() {
  const through = window.fetch
  Object.assign(window, { away: true })
  window.fetch = (...request) =>
    (window as unknown as { away: boolean }).away
      ? Promise.resolve(new Response(null, { status: 503 }))
      : through(...request)
}

/** Ends the outage and presses the button at once, before the page asks again by itself. */
function endOutageAndPress(button: HTMLElement | SVGElement) {
  Object.assign(window, { away: false })
  ;(button as HTMLElement).click()
}

test('every page says what failed and why, and is whole after "Try again"', async () => {
  const page = await browser.page('/nowhere')
  await page.addInitScript(outage)
  for (const path of PAGES) {
    await page.goto(path)
    const failure = page.getByRole('alert').filter({ hasText: 'answered with status 503' })
    await failure.first().waitFor()
    if (path === '/alerts') await picture(page, 'failure-desktop')
    expect(await findings(page), path).toEqual([])
    await page.getByRole('button', { name: 'Try again' }).first().evaluate(endOutageAndPress)
    await failure.first().waitFor({ state: 'detached' })
    await settled(page)
  }
}, 120_000)

test('every page says what it waits for, once that takes long', async () => {
  const page = await browser.page('/nowhere')
  let answer = () => {}
  for (const path of PAGES) {
    const slow = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graphql', (route) => slow.then(() => route.continue()))
    await page.goto(path)
    await page
      .getByText(/^Waiting for the? .+ …$/)
      .first()
      .waitFor()
    expect(await findings(page), path).toEqual([])
    answer()
    await settled(page)
    await page.unrouteAll({ behavior: 'wait' })
  }
}, 120_000)

test.each([
  ['/resources?text=nosuchthing', 'No resource matches'],
  ['/alerts?text=nosuchthing', 'No alert matches'],
  ['/actions?text=nosuchthing', 'No action matches'],
  ['/rules?text=nosuchthing', 'No rule matches'],
  ['/silences/00000000-0000-7000-8000-000000000000', 'This silence is not there yet'],
  ['/resources/00000000-0000-5000-8000-000000000000', 'No such resource'],
  ['/alerts/00000000-0000-5000-8000-000000000000', 'No such alert'],
  ['/actions/00000000-0000-7000-8000-000000000000', 'No such action'],
  ['/actions/new', 'Choose a resource first'],
])('an empty page says so: %s', async (path, words) => {
  const page = await browser.page(path)
  await page.getByText(words).waitFor()
  expect(await findingsInBothThemes(page)).toEqual([])
})
