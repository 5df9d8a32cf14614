import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { momentOf, type Past } from '../../time/past'

/** Shows the page as it was; the way back goes to the present, not through every moment that was tried. */
export function useTravel() {
  const navigate = useNavigate()
  return useCallback(
    (past: Past, from: Past = {}) =>
      void navigate({
        to: '.',
        search: (search: Record<string, unknown>) => ({
          ...search,
          asOf: past.asOf,
          knownAt: past.knownAt,
        }),
        replace: momentOf(from) !== undefined && momentOf(past) !== undefined,
      } as Parameters<typeof navigate>[0]),
    [navigate],
  )
}
