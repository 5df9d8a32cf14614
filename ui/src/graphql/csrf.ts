/** The token that the server put into a readable cookie and wants back in a header with everything that acts. */
export function csrfToken(cookies: string): string | undefined {
  return cookies
    .split('; ')
    .find((cookie) => cookie.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length)
}

function send(input: RequestInfo | URL, init: RequestInit | undefined, token: string | undefined) {
  const headers = new Headers(init?.headers)
  if (token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  return fetch(input, { ...init, headers, credentials: 'same-origin' })
}

/** `fetch` with the session's cookie and its CSRF token; asks once more where the refusal brought a newer token. */
export const sendWithCsrfToken: typeof fetch = async (input, init) => {
  const token = csrfToken(document.cookie)
  const response = await send(input, init, token)
  const newer = csrfToken(document.cookie)
  return response.status === 403 && newer !== token ? send(input, init, newer) : response
}
