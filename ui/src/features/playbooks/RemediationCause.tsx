import { Link } from '@tanstack/react-router'
import type { RemediationCauseTextFragment } from '../../generated/graphql'

/** What set a playbook off, with the way there. */
export function RemediationCause({ cause }: { cause: RemediationCauseTextFragment }) {
  switch (cause.kind) {
    case 'ALERT':
      return (
        <>
          {cause.alertId && (
            <Link to="/alerts/$alertId" params={{ alertId: cause.alertId }} className="link">
              an alert
            </Link>
          )}
          , occurrence {cause.occurrence}: {cause.metric} was {cause.value}, threshold {cause.threshold}
        </>
      )
    case 'RECOMMENDATION':
      return `CloudPioneer, which found ${cause.finding}`
    case 'PERSON':
      return `${cause.person?.name ?? 'someone forgotten'}, who started it`
  }
}
