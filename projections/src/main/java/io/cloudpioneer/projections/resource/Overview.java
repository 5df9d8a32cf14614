package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.alert.Severity;
import java.util.List;

/**
 * The whole estate in a few numbers.
 *
 * @param resources present ones
 * @param byType present ones, most first
 * @param byHealth present ones, worst first; every health is here
 * @param openAlerts most severe first; every severity is here
 * @param agents enrolled and not revoked
 * @param samplesPerMinute stored in the last full minute
 */
public record Overview(
    int resources,
    List<TypeCount> byType,
    List<HealthCount> byHealth,
    List<SeverityCount> openAlerts,
    int agents,
    double samplesPerMinute) {
  public Overview {
    byType = List.copyOf(byType);
    byHealth = List.copyOf(byHealth);
    openAlerts = List.copyOf(openAlerts);
  }

  /** How many resources are of a type. */
  public record TypeCount(String type, int count) {}

  /** How many resources are in a condition. */
  public record HealthCount(Health health, int count) {}

  /** How many open alerts have a severity. */
  public record SeverityCount(Severity severity, int count) {}
}
