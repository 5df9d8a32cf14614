import type { CombinedError } from 'urql'

/** What went wrong, in words for the person who meets it. */
export interface Problem {
  /** The refusal's stable code, such as `rule.unknown-metric`; undefined where it was no refusal. */
  code?: string
  /** What failed and why. */
  sentence: string
}

/** Reads a failure: the server's own sentence where it refused, otherwise what can be said of the connection. */
export function problemOf(error: CombinedError): Problem {
  const [refusal] = error.graphQLErrors
  if (refusal) {
    const code = refusal.extensions?.code
    return { code: typeof code === 'string' ? code : undefined, sentence: refusal.message }
  }
  const status: unknown = error.response?.status
  if (typeof status === 'number' && status >= 400) {
    return { sentence: `The platform answered with status ${status}. Its log says why.` }
  }
  return { sentence: 'The platform does not answer. It may be starting, or the network is down.' }
}
