package io.cloudpioneer.projections.playbook;

/** What made a version of a playbook. */
public enum PlaybookChange {
  DEFINED,
  CHANGED,
  DISABLED,
  ENABLED
}
