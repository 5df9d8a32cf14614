import type { Tone } from '../../design/State'
import type {
  CostActionEntryKind,
  CostActionStatus,
  Risk,
  SavingPeriod,
  StepStatus,
} from '../../generated/graphql'

export const STATUS_WORDS: Record<CostActionStatus, string> = {
  WAITING: 'Waits for approval',
  APPROVED: 'Approved',
  SCHEDULED: 'Scheduled',
  EXECUTING: 'Executing',
  DRIFTED: 'Drifted',
  COMPENSATING: 'Being undone',
  COMPLETED: 'Completed',
  VERIFIED: 'Verified',
  COMPENSATED: 'Undone',
  FAILED: 'Failed',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
}

export const STATUS_TONES: Record<CostActionStatus, Tone> = {
  WAITING: 'info',
  APPROVED: 'info',
  SCHEDULED: 'info',
  EXECUTING: 'info',
  DRIFTED: 'warning',
  COMPENSATING: 'warning',
  COMPLETED: 'ok',
  VERIFIED: 'ok',
  COMPENSATED: 'unknown',
  FAILED: 'critical',
  REJECTED: 'unknown',
  WITHDRAWN: 'unknown',
  EXPIRED: 'unknown',
}

export const RISK_WORDS: Record<Risk, string> = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' }

export const PERIOD_WORDS: Record<SavingPeriod, string> = {
  ONCE: 'once',
  HOUR: 'an hour',
  DAY: 'a day',
  MONTH: 'a month',
  YEAR: 'a year',
}

export const STEP_WORDS: Record<StepStatus, string> = {
  PENDING: 'To come',
  RUNNING: 'Running',
  DONE: 'Done',
  FAILED: 'Failed',
  OUT_OF_DATE: 'Not begun',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
  UNDO_FAILED: 'Not undone',
}

export const STEP_TONES: Record<StepStatus, Tone> = {
  PENDING: 'unknown',
  RUNNING: 'info',
  DONE: 'ok',
  FAILED: 'critical',
  OUT_OF_DATE: 'warning',
  UNDOING: 'info',
  UNDONE: 'unknown',
  UNDO_FAILED: 'critical',
}

export const ENTRY_WORDS: Record<CostActionEntryKind, string> = {
  PROPOSED: 'Proposed',
  APPROVED: 'Approved',
  APPROVED_BY_PLAYBOOK: 'Approved automatically',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
  SCHEDULED: 'Scheduled',
  STARTED: 'Started',
  DRIFTED: 'Stopped, as the target has changed',
  REPLANNED: 'Planned anew',
  CANCELLED: 'Cancelled',
  STEP_STARTED: 'Step handed to the agent',
  STEP_SUCCEEDED: 'Step done',
  STEP_FAILED: 'Step failed',
  UNDO_STARTED: 'Undo handed to the agent',
  UNDONE: 'Step undone',
  UNDO_FAILED: 'Step could not be undone',
  COMPLETED: 'Completed',
  COMPENSATED: 'All that was done is undone',
  FAILED: 'Failed',
  VERIFIED: 'Effect measured',
}

export const ENTRY_TONES: Record<CostActionEntryKind, Tone> = {
  PROPOSED: 'info',
  APPROVED: 'ok',
  APPROVED_BY_PLAYBOOK: 'ok',
  REJECTED: 'unknown',
  WITHDRAWN: 'unknown',
  EXPIRED: 'unknown',
  SCHEDULED: 'info',
  STARTED: 'info',
  DRIFTED: 'warning',
  REPLANNED: 'info',
  CANCELLED: 'warning',
  STEP_STARTED: 'info',
  STEP_SUCCEEDED: 'ok',
  STEP_FAILED: 'critical',
  UNDO_STARTED: 'info',
  UNDONE: 'unknown',
  UNDO_FAILED: 'critical',
  COMPLETED: 'ok',
  COMPENSATED: 'unknown',
  FAILED: 'critical',
  VERIFIED: 'ok',
}
