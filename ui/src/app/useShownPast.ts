import { type Past, pastIs } from '../time/past'
import { usePast } from '../time/usePast'

/** The past that the URL asks for; what reads the clock of the pages is told before it does. */
export function useShownPast(): Past {
  const past = usePast()
  pastIs(past)
  return past
}
