package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.metric.MetricQueries;
import io.cloudpioneer.projections.metric.MetricView;
import io.cloudpioneer.projections.query.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Catches the slip in a metric's name before a rule waits for it for ever. */
@Component
class KnownMetrics {
  /** As much of a name as is told back. */
  private static final int LONGEST_NAME = 255;

  private final MetricQueries metrics;

  KnownMetrics(MetricQueries metrics) {
    this.metrics = metrics;
  }

  /** Refuses a metric that was never measured, and names the one most like it. */
  void require(String metric) {
    if (metrics.units(List.of(metric)).containsKey(metric)) {
      return;
    }
    String advice =
        nearest(metric)
            .map(name -> ". Did you mean %s?".formatted(name))
            .orElse(": nothing is measured yet");
    throw Refusal.because(
        "rule.unknown-metric",
        "No metric called '%s' was ever measured%s".formatted(shortened(metric), advice));
  }

  private static String shortened(String metric) {
    return metric.length() <= LONGEST_NAME ? metric : metric.substring(0, LONGEST_NAME) + "…";
  }

  private Optional<String> nearest(String metric) {
    return metrics.catalogue(null, Visibility.everything()).stream()
        .map(MetricView::name)
        .min(Comparator.comparingInt(name -> EditDistance.between(metric, name)));
  }
}
