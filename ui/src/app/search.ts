/** Reads the part of a URL after `?`; every value is text. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes it; what is empty or undefined is left out, so that a plain view has a plain URL. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}` : ''
}

/** The words of a list in a URL that are among those allowed, in the order allowed. */
export function listOf<T extends string>(text: unknown, allowed: readonly T[]): T[] {
  const words = typeof text === 'string' ? text.split(',') : []
  return allowed.filter((word) => words.includes(word))
}

/** The list with the word in or out. */
export function toggled<T>(list: readonly T[], word: T): T[] {
  return list.includes(word) ? list.filter((each) => each !== word) : [...list, word]
}
