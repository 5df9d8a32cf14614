import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import type { AlertRowFragment, AlertStatus } from '../../generated/graphql'
import { problemOf } from '../../graphql/problem'
import { DECISION_DOCUMENTS, type Decision, decisionsFor } from './decisions'

type Decidable = Pick<AlertRowFragment, 'id' | 'occurrence' | 'title'> & { status: AlertStatus }

/** Carries a decision out on every alert that allows it, and tells which of them refused and why. */
export function useDecide() {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const decide = useCallback(
    async (decision: Decision, alerts: readonly Decidable[], note?: string) => {
      setBusy(true)
      const allowed = alerts.filter((alert) => decisionsFor(alert.status).includes(decision))
      const answers = await Promise.all(
        allowed.map(async ({ id, occurrence, title }) => {
          const input = { alertId: id, occurrence, note: note?.trim() || undefined }
          const { error } = await client.mutation(DECISION_DOCUMENTS[decision], { input }).toPromise()
          return error && `${title}: ${problemOf(error).sentence}`
        }),
      )
      const refused = answers.filter((answer) => answer !== undefined)
      setRefusals(refused)
      setBusy(false)
      return refused.length === 0
    },
    [client],
  )
  return { decide, busy, refusals }
}
