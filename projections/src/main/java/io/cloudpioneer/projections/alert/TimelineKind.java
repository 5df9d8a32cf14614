package io.cloudpioneer.projections.alert;

/** What happened to an alert. */
public enum TimelineKind {
  /** Its condition held for long enough. */
  RAISED,
  /** Somebody said they look after it. */
  ACKNOWLEDGED,
  /** It ended. */
  RESOLVED,
  /** It is open again. */
  REOPENED,
  /** A step of its escalation was told. */
  NOTIFIED,
  /** A step of its escalation could not be told. */
  NOTIFICATION_FAILED,
  /** Somebody is to look after it. */
  ASSIGNED,
  /** Nobody in particular is to look after it any more. */
  UNASSIGNED,
  /** Somebody said something about it. */
  COMMENTED,
  /** Somebody keeps it quiet for a while. */
  SNOOZED,
  /** It is quiet no longer. */
  UNSNOOZED,
  /** A silence holds for it. */
  SILENCED,
  /** The silence no longer holds for it. */
  UNSILENCED,
  /** It comes and goes too often. */
  FLAPPING,
  /** It no longer does. */
  CALMED
}
