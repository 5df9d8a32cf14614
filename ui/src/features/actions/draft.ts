import type { ActionOffersQuery, CostActionInput, Risk } from '../../generated/graphql'

/** Something an agent offers to do on one of its targets. */
export type Offer = ActionOffersQuery['actionOffers'][number]

/** A step as it is being written. */
export interface StepDraft {
  /** Tells the steps of a form apart. */
  key: number
  /** Which offer, by its place among them. */
  offer: number
  parameters: Record<string, string>
}

/** A proposal as it is being written. */
export interface ActionDraft {
  title: string
  risk: Risk
  steps: StepDraft[]
}

/** What is wrong, by the field's name: `title`, or `STEP.PARAMETER`. */
export type Faults = Record<string, string>

/** A step of an offer, with the values that leave no choice filled in. */
export function stepOf(key: number, offer: number, offers: readonly Offer[]): StepDraft {
  const parameters = (offers[offer]?.parameters ?? []).map(({ name, values }) => [
    name,
    values.length === 1 ? (values[0] ?? '') : '',
  ])
  return { key, offer, parameters: Object.fromEntries(parameters) }
}

/** How an offer is told from the others. */
export const offerName = ({ operation, target }: Offer) => `${operation} · ${target}`

/** A pattern of Java's that JavaScript cannot read is left for the agent to judge. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value)
  } catch {
    return true
  }
}

/** What has to be changed before the proposal can be sent. */
export function faultsOf(draft: ActionDraft, offers: readonly Offer[]): Faults {
  const faults: Faults = {}
  if (!draft.title.trim()) faults.title = 'Say in a line what the action does'
  draft.steps.forEach((step, index) => {
    for (const { name, values, pattern } of offers[step.offer]?.parameters ?? []) {
      const value = step.parameters[name] ?? ''
      const fits = values.length > 0 ? values.includes(value) : matches(quoted(pattern), value)
      if (!value) faults[`${index}.${name}`] = 'This has to be said'
      else if (!fits) faults[`${index}.${name}`] = `It has to match ${pattern}`
    }
  })
  return faults
}

/** Java's quoting, \Q and \E, as JavaScript has it. */
function quoted(pattern: string): string {
  return pattern.replace(/\\Q(.*?)\\E/gs, (_, text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
}

/** The proposal as it is sent. */
export function inputOf(draft: ActionDraft, offers: readonly Offer[], resourceId: string): CostActionInput {
  return {
    title: draft.title.trim(),
    resourceId,
    risk: draft.risk,
    steps: draft.steps.map(({ offer, parameters }, index) => {
      const { operation = '', undoable = false } = offers[offer] ?? {}
      return {
        name: `${index + 1} ${operation}`,
        operation,
        parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
        compensation: undoable ? { operation: 'undo' } : undefined,
      }
    }),
  }
}
