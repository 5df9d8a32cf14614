/** The token that the server put into a readable cookie and wants back in a header with everything that acts. */
export function csrfToken(cookies: string): string | undefined {
  return cookies
    .split('; ')
    .find((cookie) => cookie.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length)
}

/** `fetch` with the session's cookie and its CSRF token. */
export const sendWithCsrfToken: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  const token = csrfToken(document.cookie)
  if (token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  return fetch(input, { ...init, headers, credentials: 'same-origin' })
}
