package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.playbook.Trigger.OnAlert;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts that a playbook brings about by itself: whatever its steps do to the target, and those
 * on metrics about remediations. One that they set off again would never come to rest.
 */
public final class OwnAlerts {
  /** What begins the names of all metrics about remediations. */
  public static final String METRICS = "cloudpioneer.remediation.";

  /** The label by which such a metric names the playbook. */
  public static final String PLAYBOOK = "playbook.name";

  private static final String METRIC = "alert.metric";
  private static final String RULE = "alert.rule";

  private OwnAlerts() {}

  /** The way from the playbook back to itself, one station after the other; empty if none. */
  public static Optional<List<String>> loop(PlaybookDefinition definition) {
    return definition.trigger() instanceof OnAlert(var labels)
            && areAskedFor(labels, definition.name())
        ? Optional.of(stations(labels, definition.name()))
        : Optional.empty();
  }

  private static boolean areAskedFor(Map<String, String> labels, String name) {
    String playbook = labels.get(PLAYBOOK);
    if (playbook != null) {
      return playbook.equals(name);
    }
    String metric = labels.get(METRIC);
    return metric == null ? !labels.containsKey(RULE) : metric.startsWith(METRICS);
  }

  private static List<String> stations(Map<String, String> labels, String name) {
    String metric = labels.get(METRIC);
    String alert = metric == null ? "an alert on any metric" : "an alert on " + metric;
    return List.of(alert, "playbook '%s'".formatted(name), "its remediation", alert);
  }
}
