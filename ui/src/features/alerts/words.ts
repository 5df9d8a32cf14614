import type { Tone } from '../../design/State'
import type { AlertStatus, Comparison, Resolution, Severity, TimelineKind } from '../../generated/graphql'

export const SEVERITIES = ['CRITICAL', 'WARNING', 'INFO'] as const satisfies readonly Severity[]
export const STATUSES = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] as const satisfies readonly AlertStatus[]

export const SEVERITY_TONES: Record<Severity, Tone> = {
  CRITICAL: 'critical',
  WARNING: 'warning',
  INFO: 'info',
}

export const SEVERITY_WORDS: Record<Severity, string> = {
  CRITICAL: 'Critical',
  WARNING: 'Warning',
  INFO: 'Info',
}

export const STATUS_WORDS: Record<AlertStatus, string> = {
  OPEN: 'Open',
  ACKNOWLEDGED: 'Acknowledged',
  RESOLVED: 'Resolved',
}

export const COMPARISON_WORDS: Record<Comparison, string> = {
  ABOVE: 'above',
  AT_LEAST: 'at or above',
  BELOW: 'below',
  AT_MOST: 'at or below',
}

export const RESOLUTION_WORDS: Record<Resolution, string> = {
  CLEARED: 'The condition no longer holds',
  BY_PERSON: 'Resolved by a person',
  RULE_WITHDRAWN: 'Its rule was changed or disabled',
  RESOURCE_VANISHED: 'Its resource is gone',
}

export const TIMELINE_WORDS: Record<TimelineKind, string> = {
  RAISED: 'Raised',
  ACKNOWLEDGED: 'Acknowledged',
  RESOLVED: 'Resolved',
  REOPENED: 'Reopened',
  NOTIFIED: 'Notified',
  NOTIFICATION_FAILED: 'Could not notify',
  ASSIGNED: 'Assigned',
  UNASSIGNED: 'Assigned to nobody',
  COMMENTED: 'Comment',
  SNOOZED: 'Snoozed',
  UNSNOOZED: 'Snooze ended',
  SILENCED: 'Silenced',
  UNSILENCED: 'Silence over',
  FLAPPING: 'Flapping noticed',
  CALMED: 'Calm noticed',
}
