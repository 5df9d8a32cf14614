import { expect, test } from 'vitest'
import { signedIn } from '../browser'
import { settled } from '../pages/everyPage'
import { findingsInBothThemes, picture, sideways } from '../pages/look'

const browser = signedIn()

test('a rule is seen as it was before it was changed, from page to page, until one goes back to now', async () => {
  const name = `Travelled ${new Date().toISOString().slice(11, 19)}`
  const page = await browser.page('/rules/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Metric').fill('system.cpu.utilization')
  await page.getByLabel('Threshold').fill('99')
  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
  const rule = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('button', { name: /^Disable (rule|and resolve)/ }).click()
  await page.getByText('disabled', { exact: true }).waitFor({ timeout: 30_000 })

  await page.goto(`${rule}?tab=history`)
  const slider = page.getByRole('slider', { name: 'Through its history' })
  await slider.focus()
  await slider.press('ArrowLeft')
  await slider.press('ArrowLeft')
  await page.waitForURL(/asOf=/)
  const band = page.getByRole('region', { name: 'Time machine' })
  await band.getByText(/You see how it was on/).waitFor()
  await page.getByText('alert-rule.defined').waitFor()
  expect(await page.getByText('alert-rule.disabled').count()).toBe(0)
  await picture(page, 'past-history')

  const asOf = new URL(page.url()).searchParams.get('asOf') ?? ''
  await page.goto(`${rule}?asOf=${asOf}`)
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: /Enable|Disable/ }).count()).toBe(0)
  await band.getByText('The past cannot be changed').waitFor()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Resources' }).click()
  await page.waitForURL(/\/resources\?.*asOf=/)
  await settled(page)
  await band.getByRole('button', { name: 'Back to now' }).click()
  await page.waitForURL((url) => !url.search.includes('asOf='))
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()
})

test('every kind of page says which past it shows, without findings of axe, dark and light', async () => {
  const page = await browser.page('/resources?type=host')
  const host = (await page.locator('a.opens').first().getAttribute('href')) ?? ''
  const moment = new Date(Date.now() - 5_000).toISOString()
  const found: string[] = []
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 360, height: 780 },
  ]) {
    await page.setViewportSize(viewport)
    for (const path of [
      '/',
      '/resources',
      host,
      `${host}?tab=history`,
      '/alerts',
      '/actions',
      '/rules',
      '/admin',
    ]) {
      const { pathname, searchParams } = new URL(path, 'http://page')
      searchParams.set('asOf', moment)
      await page.goto(`${pathname}?${searchParams}`)
      await settled(page)
      await page
        .getByRole('region', { name: 'Time machine' })
        .getByText(/You see how it was on/)
        .waitFor()
      expect(await page.getByText('No such').count(), path).toBe(0)
      await picture(
        page,
        `past-${viewport.width}${pathname.replaceAll('/', '-').slice(0, 12)}${searchParams.get('tab') ?? ''}`,
      )
      found.push(...(await findingsInBothThemes(page)).map((finding) => `${path}: ${finding}`))
      const overhang = await sideways(page)
      if (overhang > 0) found.push(`${path}: ${overhang} px wider than ${viewport.width}`)
    }
  }
  expect(found).toEqual([])
}, 120_000)

test('an exact moment is entered by keyboard, and one that lies ahead is refused in words', async () => {
  const page = await browser.page('/')
  await page.getByRole('button', { name: 'Time machine' }).press('Enter')
  const entry = page.getByLabel('Exact moment', { exact: true })
  await entry.fill('2099-01-01T00:00:00')
  await entry.press('Enter')
  await page.getByText('Enter a date and a time that is over').waitFor()
  const minuteAgo = new Date(Date.now() - 60_000 - new Date().getTimezoneOffset() * 60_000)
  await entry.fill(minuteAgo.toISOString().slice(0, 19))
  await entry.press('Enter')
  await page.waitForURL(/asOf=/)
  await page.getByText('As we know it now').click()
  await page.getByRole('button', { name: 'As we knew it then' }).click()
  await page.waitForURL(/knownAt=/)
  await page.getByText(/as it was known on/).waitFor()
})
