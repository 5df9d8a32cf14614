package io.cloudpioneer.events.costaction;

/** How often an amount is saved. */
public enum SavingPeriod {
  ONCE,
  HOUR,
  DAY,
  MONTH,
  YEAR
}
