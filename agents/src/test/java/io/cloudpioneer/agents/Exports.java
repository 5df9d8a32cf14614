package io.cloudpioneer.agents;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a platform was sent. */
final class Exports {
  private Exports() {}

  static Stream<Metric> metrics(ExportMetricsServiceRequest export) {
    return export.getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream();
  }

  /** A batch tells how many samples were measured before it, so a missing one leaves a gap. */
  static double measuredBefore(ExportMetricsServiceRequest export) {
    return metrics(export)
        .filter(metric -> metric.getName().equals("cloudpioneer.agent.measured"))
        .mapToDouble(metric -> metric.getSum().getDataPoints(0).getAsDouble())
        .findFirst()
        .orElseThrow();
  }

  static List<Double> gaps(List<Double> measured) {
    double step = measured.get(2) - measured.get(1);
    return Stream.iterate(1, at -> at < measured.size(), at -> at + 1)
        .filter(at -> measured.get(at) - measured.get(at - 1) > 1.5 * step)
        .map(measured::get)
        .toList();
  }
}
