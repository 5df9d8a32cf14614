import { useSearch } from '@tanstack/react-router'
import { type Past, pastIs, pastSearch } from '../time/past'

/** The past that the URL asks for; what reads the clock of the pages is told before it does. */
export function useShownPast(): Past {
  const past = useSearch({ strict: false, select: pastSearch, structuralSharing: true })
  pastIs(past)
  return past
}
