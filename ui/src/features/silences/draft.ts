import type { LabelMatchKind, Severity, SilenceInput, SilenceRowFragment } from '../../generated/graphql'
import { localField } from '../alerts/snooze'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A silence as it stands in the form: times as fields of the type `datetime-local` hold them. */
export interface SilenceDraft {
  labels: { key: string; kind: LabelMatchKind; value: string }[]
  ruleId: string
  resourceId: string
  severities: Severity[]
  /** Now, where it is empty. */
  from: string
  until: string
  reason: string
}

/** A silence that begins now and lasts two hours. */
export function emptyDraft(now: Date, about: { rule?: string; resource?: string }): SilenceDraft {
  return {
    labels: [],
    ruleId: about.rule ?? '',
    resourceId: about.resource ?? '',
    severities: [],
    from: '',
    until: localField(new Date(now.getTime() + 2 * HOUR)),
    reason: '',
  }
}

/** The form's content for a silence that exists. */
export function draftOf(silence: SilenceRowFragment): SilenceDraft {
  return {
    labels: silence.labels.map(({ key, kind, value }) => ({ key, kind, value })),
    ruleId: silence.ruleId ?? '',
    resourceId: silence.resourceId ?? '',
    severities: [...silence.severities],
    from: localField(new Date(silence.from)),
    until: localField(new Date(silence.until)),
    reason: silence.reason ?? '',
  }
}

/** What is wrong with a draft, by field. */
export type Faults = Record<string, string>

function untilFault({ from, until }: SilenceDraft, now: Date): string | undefined {
  const end = new Date(until).getTime()
  if (Number.isNaN(end)) return 'Choose a date and a time.'
  const start = from === '' ? now.getTime() : new Date(from).getTime()
  if (end <= start) return 'Must come after the start.'
  if (end <= now.getTime()) return 'Must be a moment that is to come.'
  return end - start > 366 * DAY ? 'At most 366 days after the start.' : undefined
}

/** Everything about a draft that the platform would refuse and that can be seen without asking it. */
export function faultsOf(draft: SilenceDraft, now: Date): Faults {
  const { labels, ruleId, resourceId, severities } = draft
  const names = labels.length > 0 || ruleId || resourceId || severities.length > 0
  const found: Record<string, string | undefined> = {
    matcher: names ? undefined : 'Name at least one label, rule, resource or severity.',
    from: draft.from && Number.isNaN(Date.parse(draft.from)) ? 'Choose a date and a time.' : undefined,
    until: untilFault(draft, now),
    reason: draft.reason.trim() ? undefined : 'Say why: others will want to know.',
  }
  labels.forEach(({ key, kind, value }, index) => {
    if (!key.trim()) found[`labels.${index}`] = 'Needs a key.'
    else if (kind === 'REGEX' && value === '') found[`labels.${index}`] = 'Needs a regular expression.'
  })
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

/** What a faultless draft means. */
export function inputOf(draft: SilenceDraft): SilenceInput {
  return {
    labels: draft.labels.map(({ key, kind, value }) => ({ key: key.trim(), kind, value })),
    ruleId: draft.ruleId || null,
    resourceId: draft.resourceId || null,
    severities: draft.severities,
    from: draft.from ? new Date(draft.from).toISOString() : null,
    until: new Date(draft.until).toISOString(),
    reason: draft.reason.trim(),
  }
}
