import { listOf } from '../../app/search'
import type { Sorting } from '../../design/table'
import type { ResourceFilter, ResourceSort } from '../../generated/graphql'
import { HEALTHS } from './words'

/** What the URL of the resource list says. */
export interface ResourceSearch {
  text?: string
  type?: string
  health?: string
  status?: string
  sort?: string
}

const SORT_KEYS = ['NAME', 'TYPE', 'HEALTH', 'CHANGED_AT'] as const
const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the list's URL. */
export function resourceSearch(search: Record<string, unknown>): ResourceSearch {
  const { text, type, health, status, sort } = search
  return { text: word(text), type: word(type), health: word(health), status: word(status), sort: word(sort) }
}

/** The filter a URL means. */
export function resourceFilter({ text, type, health, status }: ResourceSearch): ResourceFilter {
  const healths = listOf(health, HEALTHS)
  return {
    text,
    types: type ? [type] : undefined,
    healths: healths.length ? healths : undefined,
    statuses: status === 'VANISHED' ? ['VANISHED'] : undefined,
  }
}

/** The sorting a URL means: `-NAME` is by name, last ones first. */
export function resourceSort({ sort = '' }: ResourceSearch): ResourceSort & Sorting {
  const by = SORT_KEYS.find((key) => key === sort.replace(/^-/, '')) ?? 'NAME'
  return { by, descending: sort.startsWith('-') && sort.length > 1 }
}

/** The sorting as a URL says it; the usual one is not said. */
export function sortWord({ by, descending }: Sorting): string | undefined {
  const said = `${descending ? '-' : ''}${by}`
  return said === 'NAME' ? undefined : said
}
