package io.cloudpioneer.projections.playbook;

/** What set a playbook off. */
public enum RunCauseKind {
  ALERT,
  RECOMMENDATION,
  PERSON
}
