/** Which past the pages show; nothing of it where they show the present. */
export interface Past {
  /** How it was then. */
  asOf?: string
  /** By what was known then; by what is known now where it is left out. */
  knownAt?: string
}

const isMoment = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text))

/** Reads the moment out of a URL, leaving out what is none. */
export function pastSearch(search: Record<string, unknown>): Past {
  return {
    ...(isMoment(search.asOf) && { asOf: search.asOf }),
    ...(isMoment(search.knownAt) && { knownAt: search.knownAt }),
  }
}

/** The moment that is shown; undefined for the present. */
export const momentOf = ({ asOf, knownAt }: Past) => asOf ?? knownAt

let shown: Past = {}

/** Says which past the pages show from now on; their components learn it from the URL. */
export function pastIs(past: Past) {
  shown = past
}

export const currentPast = () => shown

/** What the clock shows, or showed at the moment that the pages show. */
export function present(): number {
  const moment = momentOf(shown)
  return moment ? Date.parse(moment) : Date.now()
}
