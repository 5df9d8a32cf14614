package io.cloudpioneer.events.person;

/**
 * What a person, an agent or a part of the platform may do; each right is named where it is needed,
 * none implied.
 */
public enum Role {
  /** Sees the estate, its alerts and rules. */
  VIEWER,
  /** Acknowledges, resolves and reopens alerts, and writes rules. */
  OPERATOR,
  /** Approves cost actions. */
  APPROVER,
  /** Sees who did what and why, in full. */
  AUDITOR,
  /** Invites and revokes agents, and runs the installation. */
  ADMIN,
  /** An enrolled agent, known by its certificate. */
  AGENT,
  /** The platform's own processors and sagas. */
  PLATFORM
}
