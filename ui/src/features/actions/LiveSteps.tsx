import { useState } from 'react'
import { ActionOutputDocument, type ActionStepFragment } from '../../generated/graphql'
import { useLive } from '../../graphql/useLive'
import { type Outputs, printed } from './printed'
import { StepList } from './StepList'

/** The steps of an action that is not over, with what they print while they run. */
export function LiveSteps({ action, steps }: { action: string; steps: readonly ActionStepFragment[] }) {
  const [outputs, setOutputs] = useState<Outputs>({})
  useLive(ActionOutputDocument, { id: action }, ({ costActionOutput }) =>
    setOutputs((before) => printed(before, costActionOutput)),
  )
  return <StepList steps={steps} outputs={outputs} />
}
