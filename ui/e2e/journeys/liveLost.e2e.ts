import type { WebSocketRoute } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedIn } from '../browser'

const browser = signedIn()

/** The server goes away and comes back. */
const SERVICE_RESTART = 1012

test('lost live updates are said in the frame, with a date, until they are back', async () => {
  const page = await browser.page('/nowhere')
  const sockets: WebSocketRoute[] = []
  let away = false
  await page.routeWebSocket('**/graphql', (socket) => {
    if (away) return void socket.close({ code: SERVICE_RESTART })
    sockets.push(socket)
    socket.connectToServer()
  })
  await page.goto('/')
  const live = page.locator('.live-dot')
  await expect.poll(() => live.textContent()).toBe('Live')

  away = true
  for (const socket of sockets) await socket.close({ code: SERVICE_RESTART })
  const notice = page.getByText(/Live updates are lost since \d{2}:\d{2}:\d{2}/)
  await notice.waitFor()
  away = false
  await notice.waitFor({ state: 'detached', timeout: 40_000 })
  await expect.poll(() => live.textContent()).toBe('Live')
})

test('where no WebSocket gets through, updates come as event streams', async () => {
  const page = await browser.page('/nowhere')
  await page.routeWebSocket('**/graphql', (socket) => void socket.close({ code: SERVICE_RESTART }))
  const streams: string[] = []
  page.on('request', (request) => {
    if (request.headers().accept?.includes('text/event-stream')) streams.push(request.url())
  })
  await page.goto('/')
  await expect.poll(() => page.locator('.live-dot').textContent(), { timeout: 60_000 }).toBe('Live')
  expect(streams.length).toBeGreaterThan(0)
})
