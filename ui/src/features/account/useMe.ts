import { MeDocument, type Role } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'
import { momentOf } from '../../time/past'
import { usePast } from '../../time/usePast'

/** The person at the screen; undefined until the platform has said who that is. */
export function useMe() {
  return useAsk(MeDocument, {}).data?.me
}

/** The roles in which the person may act; none until they are known, and none in the past. */
export function useRoles(): readonly Role[] {
  const me = useMe()
  const inPast = momentOf(usePast()) !== undefined
  return inPast ? [] : (me?.roles ?? [])
}

/** Whether the person may act in any of the roles; nothing that acts is offered to who has none, or in the past. */
export function useMay(...any: Role[]): boolean {
  const roles = useRoles()
  return any.some((role) => roles.includes(role))
}

/** Whether the person has any of the roles, to be shown what only those see. */
export function useHas(...any: Role[]): boolean {
  const me = useMe()
  return any.some((role) => me?.roles.includes(role))
}
