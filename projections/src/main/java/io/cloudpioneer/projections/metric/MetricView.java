package io.cloudpioneer.projections.metric;

import java.util.List;

/**
 * A metric that is measured.
 *
 * @param unit UCUM
 * @param attributeKeys those of its series, in order
 */
public record MetricView(
    String name, String unit, MetricKind kind, int seriesCount, List<String> attributeKeys) {
  public MetricView {
    attributeKeys = List.copyOf(attributeKeys);
  }
}
