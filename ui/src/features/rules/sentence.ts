import { parseSpoken, spoken } from '../../time/duration'
import { unitOf } from '../../units/unit'
import { COMPARISON_WORDS, SEVERITY_WORDS } from '../alerts/words'
import { faultsOf, type RuleDraft } from './draft'

/** What a draft will do, in one sentence; undefined while something of it is missing. */
export function sentenceOf(draft: RuleDraft, ucum: string | null | undefined): string | undefined {
  const faults = faultsOf(draft)
  if (faults.metric || faults.threshold || faults.clearThreshold || faults.holdFor) return undefined
  const unit = unitOf(ucum, draft.metric)
  const which = draft.matching.map(({ key, value }) => `${key} ${value}`).join(', ')
  const seconds = parseSpoken(draft.holdFor) ?? 0
  const hold = seconds > 0 ? ` for ${spoken(seconds)}` : ''
  const clear = unit.format(Number(draft.clearThreshold.trim() || draft.threshold))
  return (
    `Raises a ${SEVERITY_WORDS[draft.severity].toLowerCase()} alert when ${draft.metric}` +
    `${which && ` (${which})`} is ${COMPARISON_WORDS[draft.comparison]} ${unit.format(Number(draft.threshold))}` +
    `${hold}, and clears it at ${clear}.`
  )
}
