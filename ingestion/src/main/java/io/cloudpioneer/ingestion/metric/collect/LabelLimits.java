package io.cloudpioneer.ingestion.metric.collect;

import java.util.Map;
import java.util.Optional;

/** How long names and labels may be, and which texts PostgreSQL can hold. */
final class LabelLimits {
  private static final int NAME = 255;
  private static final int UNIT = 63;
  private static final int VALUE = 1_024;
  private static final int LABELS = 64;
  private static final int RESOURCE_VALUE = 4_096;

  private LabelLimits() {}

  static Optional<Refusal> checkMetric(String name, String unit) {
    if (name.isBlank()) {
      return Optional.of(Refusal.NAMELESS_METRIC);
    }
    if (name.length() > NAME || unit.length() > UNIT) {
      return Optional.of(Refusal.OVERSIZED_LABEL);
    }
    return storable(name) && storable(unit)
        ? Optional.empty()
        : Optional.of(Refusal.UNSTORABLE_TEXT);
  }

  static Optional<Refusal> checkLabels(Map<String, String> labels) {
    if (labels.size() > LABELS) {
      return Optional.of(Refusal.OVERSIZED_LABEL);
    }
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (label.getKey().length() > NAME || label.getValue().length() > VALUE) {
        return Optional.of(Refusal.OVERSIZED_LABEL);
      }
      if (!storable(label.getKey()) || !storable(label.getValue())) {
        return Optional.of(Refusal.UNSTORABLE_TEXT);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a resource attribute is kept. One that isn't is left out alone: a Java process reports
   * its whole class path, and its samples are good all the same.
   */
  static boolean keeps(String key, String value) {
    return key.length() <= NAME
        && value.length() <= RESOURCE_VALUE
        && storable(key)
        && storable(value);
  }

  private static boolean storable(String text) {
    return text.indexOf('\0') < 0;
  }
}
