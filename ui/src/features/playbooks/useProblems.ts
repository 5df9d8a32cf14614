import { useEffect, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { ValidatePlaybookDocument } from '../../generated/graphql'
import type { Problem } from './problems'

const PAUSE = 400

/** What a check of a document brought. */
export interface Check {
  /** Undefined while nothing is known of the text as it stands. */
  problems: Problem[] | undefined
  error: CombinedError | undefined
}

/** Has the platform check a document once its writer pauses; an older text's answer is dropped. */
export function useProblems(yaml: string): Check {
  const client = useClient()
  const [check, setCheck] = useState<Check & { yaml: string }>()
  useEffect(() => {
    let latest = true
    const timer = setTimeout(async () => {
      const variables = { yaml }
      const { data, error } = await client
        .query(ValidatePlaybookDocument, variables, { requestPolicy: 'network-only' })
        .toPromise()
      if (latest) setCheck({ yaml, problems: data?.validatePlaybook, error })
    }, PAUSE)
    return () => {
      latest = false
      clearTimeout(timer)
    }
  }, [client, yaml])
  return check?.yaml === yaml ? check : { problems: undefined, error: undefined }
}
