package io.cloudpioneer.ingestion.metric.collect;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many samples of a request were refused, by reason. */
final class Refusals {
  private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);

  void add(Refusal reason, long samples) {
    if (samples > 0) {
      counts.merge(reason, samples, Long::sum);
    }
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Refusal, Long> counts() {
    return counts;
  }

  /** For the client, such as {@code 2 refused: a metric has no name; …}. */
  String sentence() {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " refused: " + entry.getKey().sentence())
        .collect(Collectors.joining("; "));
  }
}
