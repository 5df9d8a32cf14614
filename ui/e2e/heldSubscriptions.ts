import type { Page } from 'playwright-core'

/** Keeps back what a page subscribes to, as a slow network would; returns how to let it through. */
export async function holdSubscriptions(page: Page): Promise<() => void> {
  const held: (() => void)[] = []
  let holding = true
  await page.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const isSubscription = JSON.parse(String(message)).type === 'subscribe'
      if (holding && isSubscription) held.push(() => server.send(message))
      else server.send(message)
    })
  })
  return () => {
    holding = false
    for (const send of held.splice(0)) send()
  }
}
