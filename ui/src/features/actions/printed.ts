import type { ActionOutputSubscription } from '../../generated/graphql'

type Printed = ActionOutputSubscription['costActionOutput']

/** What each step that runs has printed so far, by its number; only the newest attempt of each. */
export type Outputs = Readonly<Record<number, Output>>
interface Output {
  attempt: number
  undoing: boolean
  text: string
}

/** Characters kept of one step: its end. */
export const KEPT = 8_192

/** The outputs with one more message. */
export function printed(outputs: Outputs, { step, attempt, undoing, gap, text }: Printed): Outputs {
  const known = outputs[step]
  const goesOn = known?.attempt === attempt && known.undoing === undoing
  const before = goesOn ? known.text : ''
  const all = gap ? `${before}\n[…]\n${text}` : before + text
  return { ...outputs, [step]: { attempt, undoing, text: all.slice(-KEPT) } }
}
