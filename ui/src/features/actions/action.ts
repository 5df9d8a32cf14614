import type { ActionPageQuery } from '../../generated/graphql'

/** A cost action as its page shows it. */
export type Action = NonNullable<ActionPageQuery['costAction']>
