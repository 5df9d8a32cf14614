package io.cloudpioneer.agents.reading;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the readings of one moment into OTLP's form.
 *
 * @param resource the attributes that say which host was read
 * @param start since when sums are counted
 */
public record MetricBatch(Map<String, String> resource, String agentVersion, Instant start) {
  private static final long NANOS = 1_000_000_000L;

  public ExportMetricsServiceRequest of(List<Reading> readings, Instant at) {
    ScopeMetrics.Builder scope =
        ScopeMetrics.newBuilder()
            .setScope(
                InstrumentationScope.newBuilder()
                    .setName("io.cloudpioneer.agents")
                    .setVersion(agentVersion));
    readings.stream()
        .collect(Collectors.groupingBy(Reading::metric, LinkedHashMap::new, Collectors.toList()))
        .forEach((metric, values) -> scope.addMetrics(metric(metric, values, at)));
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .setResource(Resource.newBuilder().addAllAttributes(attributes(resource)))
                .addScopeMetrics(scope))
        .build();
  }

  private io.opentelemetry.proto.metrics.v1.Metric metric(
      Metric metric, List<Reading> values, Instant at) {
    var named =
        io.opentelemetry.proto.metrics.v1.Metric.newBuilder()
            .setName(metric.name())
            .setUnit(metric.unit());
    List<NumberDataPoint> points = values.stream().map(value -> point(value, at)).toList();
    return switch (metric.kind()) {
      case GAUGE -> named.setGauge(Gauge.newBuilder().addAllDataPoints(points)).build();
      case COUNTER -> named.setSum(sum(points).setIsMonotonic(true)).build();
      case UP_DOWN_COUNTER -> named.setSum(sum(points)).build();
    };
  }

  private NumberDataPoint point(Reading reading, Instant at) {
    NumberDataPoint.Builder point =
        NumberDataPoint.newBuilder()
            .setTimeUnixNano(nanos(at))
            .setAsDouble(reading.value())
            .addAllAttributes(attributes(reading.attributes()));
    return reading.metric().kind() == Metric.Kind.GAUGE
        ? point.build()
        : point.setStartTimeUnixNano(nanos(start)).build();
  }

  private static Sum.Builder sum(List<NumberDataPoint> points) {
    return Sum.newBuilder()
        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
        .addAllDataPoints(points);
  }

  private static List<KeyValue> attributes(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(it ->
            KeyValue.newBuilder()
                .setKey(it.getKey())
                .setValue(AnyValue.newBuilder().setStringValue(it.getValue()))
                .build())
        .toList();
  }

  private static long nanos(Instant moment) {
    return moment.getEpochSecond() * NANOS + moment.getNano();
  }
}
