import { expect, test } from 'vitest'
import { csrfToken } from './csrf'

test('the token is found among other cookies', () => {
  expect(csrfToken('theme=dark; XSRF-TOKEN=abc=; other=1')).toBe('abc=')
})

test('before the first answer there is no token', () => {
  expect(csrfToken('theme=dark')).toBeUndefined()
})
