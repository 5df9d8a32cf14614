import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { signedIn } from '../browser'
import { holdSubscriptions } from '../heldSubscriptions'
import { settled } from '../pages/everyPage'
import { platform } from '../platform'
import { hogProcessors } from '../processorHog'

/** The agent samples every ten seconds, and the condition has to hold: two minutes leave room for a busy machine. */
const PATIENCE = 120_000

const browser = signedIn()
let stopHog = () => {}
afterAll(() => stopHog())

async function defineRule(page: Page, name: string) {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Metric').fill('system.cpu.utilization')
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  await page.getByLabel('Attribute 1, key').fill('cpu.mode')
  await page.getByLabel('Attribute 1, value').fill('nice')
  await page.getByLabel('Comparison').selectOption('ABOVE')
  await page.getByLabel('Threshold').fill('0.1')
  await page.getByLabel('Held for').fill('5 s')
  await page.getByLabel('Severity').selectOption('CRITICAL')
  await page.getByText('is above 10 % for 5 s').waitFor()
  await page.getByRole('button', { name: 'Define rule' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor({ timeout: 30_000 })
}

test(
  'a busy processor raises an alert in the open page, however late it subscribes; it is acknowledged there and ends by itself',
  async () => {
    const name = `Processor nearly full ${new Date().toISOString().slice(11, 19)}`
    await defineRule(await browser.page('/rules/new'), name)
    const page = await browser.page('/alerts')
    await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()
    await page.evaluate(() => Object.assign(window, { stayed: true }))

    const slow = await browser.page('/nowhere')
    const release = await holdSubscriptions(slow)
    await slow.goto('/alerts')
    await settled(slow)

    stopHog = hogProcessors()
    const rowOf = (board: Page) => board.getByRole('row').filter({ hasText: name })
    const row = rowOf(page)
    await row.waitFor({ timeout: PATIENCE })

    expect(await rowOf(slow).count()).toBe(0)
    release()
    await rowOf(slow).waitFor({ timeout: 30_000 })
    await slow.close()

    await row.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Acknowledge 1' }).click()
    await page.getByLabel('Note').fill('Seen; a test keeps it busy.')
    await page.getByRole('button', { name: 'Acknowledge alert' }).click()
    await row.getByText('Acknowledged').waitFor({ timeout: 30_000 })

    stopHog()
    await row.getByText('Resolved').waitFor({ timeout: PATIENCE })
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

    await row.getByRole('link').click()
    const timeline = page.getByRole('list', { name: 'Timeline' })
    await timeline.waitFor()
    const entries = await timeline.getByRole('listitem').allTextContents()
    expect(entries).toHaveLength(3)
    const [resolved, acknowledged, raised] = entries
    expect(resolved).toContain('The condition no longer holds')
    expect(acknowledged).toMatch(new RegExp(`^Acknowledged by .*${platform.user}`, 'i'))
    expect(acknowledged).toContain('Seen; a test keeps it busy.')
    expect(raised).toMatch(/^Raised by .+ at [\d.]+ %/)
    for (const entry of entries) expect(entry).toMatch(/\d{1,2} \w{3} \d{4}, \d{2}:\d{2}:\d{2}/)
  },
  2 * PATIENCE + 120_000,
)
