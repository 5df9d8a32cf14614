import type { Channel, Comparison, RuleInput, RulePageQuery, Severity } from '../../generated/graphql'
import { isoOf, parseSpoken, secondsOf, spoken } from '../../time/duration'

/** A rule as it stands in the form: what people type, not yet what it means. */
export interface RuleDraft {
  name: string
  metric: string
  matching: { key: string; value: string }[]
  comparison: Comparison
  threshold: string
  clearThreshold: string
  holdFor: string
  severity: Severity
  reopensWithin: string
  steadyChanges: string
  flapsWithin: string
  /** The policy it follows instead of steps of its own; empty for none. */
  policyId: string
  escalation: { after: string; channel: Channel; address: string }[]
}

export const EMPTY_DRAFT: RuleDraft = {
  name: '',
  metric: '',
  matching: [],
  comparison: 'ABOVE',
  threshold: '',
  clearThreshold: '',
  holdFor: '5 min',
  severity: 'WARNING',
  reopensWithin: '10 min',
  steadyChanges: '5',
  flapsWithin: '30 min',
  policyId: '',
  escalation: [],
}

const typed = (iso: string) => spoken(secondsOf(iso) ?? 0)

/** The form's content for a rule that exists. */
export function draftOf(rule: NonNullable<RulePageQuery['rule']>): RuleDraft {
  return {
    name: rule.name,
    metric: rule.metric,
    matching: rule.matching.map(({ key, value }) => ({ key, value })),
    comparison: rule.comparison,
    threshold: String(rule.threshold),
    clearThreshold: rule.clearThreshold === rule.threshold ? '' : String(rule.clearThreshold),
    holdFor: secondsOf(rule.holdFor) === 0 ? '0 s' : typed(rule.holdFor),
    severity: rule.severity,
    reopensWithin: secondsOf(rule.reopensWithin) === 0 ? '0 s' : typed(rule.reopensWithin),
    steadyChanges: String(rule.steadyChanges),
    flapsWithin: typed(rule.flapsWithin),
    policyId: rule.escalationPolicy?.id ?? '',
    escalation: stepsOf(rule.escalation),
  }
}

interface Step {
  after: string
  channel: Channel
  address: string | null
}

/** Steps as they stand in a form. */
export const stepsOf = (steps: readonly Step[]): RuleDraft['escalation'] =>
  steps.map(({ after, channel, address }) => ({
    after: secondsOf(after) === 0 ? '0 s' : typed(after),
    channel,
    address: address ?? '',
  }))

/** What is wrong with a draft, by field; `escalation.0.address` names one step's field. */
export type Faults = Record<string, string>

const MINUTE = 60
const DAY = 86_400

function durationFault(text: string, longest: number, longestWords: string): string | undefined {
  const seconds = parseSpoken(text)
  if (seconds === undefined) return 'Write a length of time, such as 30 s or 5 min.'
  return seconds > longest ? `At most ${longestWords}.` : undefined
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

function changesFault(text: string): string | undefined {
  const count = Number(text)
  return Number.isInteger(count) && count >= 1 && count <= 100 ? undefined : 'A number from 1 to 100.'
}

function addressFault(channel: Channel, address: string): string | undefined {
  if (channel === 'EMAIL') return /^\S+@\S+\.\S+$/.test(address) ? undefined : 'Write an e-mail address.'
  try {
    return /^https?:$/.test(new URL(address).protocol)
      ? undefined
      : 'The address must start with http or https.'
  } catch {
    return 'Write the full address, such as https://hooks.example.com/alerts.'
  }
}

function clearFault({ threshold, clearThreshold, comparison }: RuleDraft): string | undefined {
  if (clearThreshold.trim() === '') return undefined
  if (!isNumber(clearThreshold)) return 'Must be a number.'
  if (!isNumber(threshold)) return undefined
  const rises = comparison === 'ABOVE' || comparison === 'AT_LEAST'
  const healthy = rises
    ? Number(clearThreshold) <= Number(threshold)
    : Number(clearThreshold) >= Number(threshold)
  return healthy ? undefined : `Must be ${rises ? 'at or below' : 'at or above'} the threshold.`
}

/** Everything about a draft that the platform would refuse and that can be seen without asking it. */
export function faultsOf(draft: RuleDraft): Faults {
  const found: Record<string, string | undefined> = {
    name: draft.name.trim() === '' ? 'Give the rule a name.' : undefined,
    metric: draft.metric.trim() === '' ? 'Choose a metric.' : undefined,
    threshold: isNumber(draft.threshold) ? undefined : 'Must be a number, such as 0.9.',
    clearThreshold: clearFault(draft),
    holdFor: durationFault(draft.holdFor, DAY, '24 h'),
    reopensWithin: durationFault(draft.reopensWithin, DAY, '24 h'),
    steadyChanges: changesFault(draft.steadyChanges),
    flapsWithin:
      durationFault(draft.flapsWithin, DAY, '24 h') ??
      ((parseSpoken(draft.flapsWithin) ?? 0) < MINUTE ? 'At least 1 min.' : undefined),
  }
  draft.matching.forEach(({ key, value }, index) => {
    if (!key.trim() || !value.trim()) found[`matching.${index}`] = 'Needs a key and a value.'
  })
  return { ...present(found), ...(draft.policyId ? {} : stepFaults(draft.escalation)) }
}

/** What is wrong with an escalation's steps. */
export function stepFaults(steps: RuleDraft['escalation']): Faults {
  const found: Record<string, string | undefined> = {}
  steps.forEach(({ after, channel, address }, index) => {
    found[`escalation.${index}.after`] = durationFault(after, 7 * DAY, '7 d')
    found[`escalation.${index}.address`] = addressFault(channel, address.trim())
  })
  return present(found)
}

const present = (found: Record<string, string | undefined>): Faults =>
  Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** What a faultless draft means. */
export function inputOf(draft: RuleDraft): RuleInput {
  return {
    name: draft.name.trim(),
    metric: draft.metric.trim(),
    matching: draft.matching.map(({ key, value }) => ({ key: key.trim(), value: value.trim() })),
    comparison: draft.comparison,
    threshold: Number(draft.threshold),
    clearThreshold: draft.clearThreshold.trim() === '' ? undefined : Number(draft.clearThreshold),
    holdFor: iso(draft.holdFor),
    severity: draft.severity,
    reopensWithin: iso(draft.reopensWithin),
    steadyChanges: Number(draft.steadyChanges),
    flapsWithin: iso(draft.flapsWithin),
    escalation: draft.policyId ? [] : inputOfSteps(draft.escalation),
    escalationPolicyId: draft.policyId || null,
  }
}

const iso = (text: string) => isoOf(parseSpoken(text) ?? 0)

/** What an escalation's faultless steps mean. */
export const inputOfSteps = (steps: RuleDraft['escalation']) =>
  steps.map(({ after, channel, address }) => ({ after: iso(after), channel, address: address.trim() }))
