package io.cloudpioneer.events.alert;

/** How soon somebody should look; in rising order. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL
}
