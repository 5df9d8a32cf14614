import { SilencedThingsDocument } from '../../generated/graphql'
import { useAsk } from '../../graphql/useAsk'

const NONE = '00000000-0000-0000-0000-000000000000'

interface Things {
  ruleId?: string | null
  resourceId?: string | null
}

/** The rule and the resource that a silence is about, by name. */
export function useSilencedThings({ ruleId, resourceId }: Things) {
  const variables = {
    ruleId: ruleId || NONE,
    resourceId: resourceId || NONE,
    hasRule: Boolean(ruleId),
    hasResource: Boolean(resourceId),
  }
  return useAsk(SilencedThingsDocument, variables, { pause: !ruleId && !resourceId }).data
}
