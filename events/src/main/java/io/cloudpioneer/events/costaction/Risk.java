package io.cloudpioneer.events.costaction;

/** How much may go wrong. */
public enum Risk {
  LOW,
  MEDIUM,
  HIGH
}
