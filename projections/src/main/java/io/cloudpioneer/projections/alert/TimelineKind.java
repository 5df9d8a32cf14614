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
  NOTIFICATION_FAILED
}
