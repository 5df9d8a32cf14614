import { sendWithCsrfToken } from '../../graphql/csrf'

/** Ends the session here and goes where the OpenID provider ends its own. */
export async function signOut() {
  const response = await sendWithCsrfToken('/logout', { method: 'POST' })
  const answer: unknown = await response.json().catch(() => undefined)
  const next = (answer as { next?: unknown } | undefined)?.next
  window.location.assign(typeof next === 'string' ? next : '/')
}
