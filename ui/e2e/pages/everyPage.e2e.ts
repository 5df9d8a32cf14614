import { describe, expect, test } from 'vitest'
import { signedIn } from '../browser'
import { everyPage, settled } from './everyPage'
import { findingsInBothThemes, LOOKS, picture, sideways } from './look'

const browser = signedIn()

describe.each(LOOKS)('every page, $name', ({ name, ...look }) => {
  test('is without findings of axe, dark and light, and without sideways scroll', async () => {
    const page = await browser.page('/', look)
    const found: string[] = []
    for (const address of await everyPage(page)) {
      await page.goto(address.path)
      await settled(page)
      await picture(page, `${address.name}-${name}`)
      found.push(...(await findingsInBothThemes(page)).map((finding) => `${address.name}, ${finding}`))
      const overhang = await sideways(page)
      if (overhang > 0) found.push(`${address.name}: ${overhang} px wider than the window`)
    }
    expect(found).toEqual([])
  }, 240_000)
})
