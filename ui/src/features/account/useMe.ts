import { MeDocument, type Role } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'

/** The person at the screen; undefined until the platform has said who that is. */
export function useMe() {
  return useAsk(MeDocument, {}).data?.me
}

/** The person's roles; none until they are known. */
export function useRoles(): readonly Role[] {
  return useMe()?.roles ?? []
}

/** Whether the person has any of the roles; nothing that acts is offered to those who have none. */
export function useMay(...any: Role[]): boolean {
  const me = useMe()
  return any.some((role) => me?.roles.includes(role))
}
