package io.cloudpioneer.projections.agent;

/** Where an agent stands. */
public enum AgentStatus {
  /** Its token waits to be used. */
  INVITED,
  /** It may send. */
  ENROLLED,
  /** Nothing it sends is taken. */
  REVOKED
}
