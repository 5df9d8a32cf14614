package io.cloudpioneer.agents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric.DataCase;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricBatchTest {
  private static final Instant START = Instant.ofEpochSecond(1_000);
  private static final Instant NOW = Instant.ofEpochSecond(2_000, 5);

  private final MetricBatch batch = new MetricBatch(Map.of("host.id", "h"), "1.2", START);

  @Test
  void groupsValuesByMetric() {
    ResourceMetrics resource =
        of(
            new Reading(Metric.gauge("a", "1"), Map.of("x", "1"), 1),
            new Reading(Metric.gauge("b", "By"), Map.of(), 2),
            new Reading(Metric.gauge("a", "1"), Map.of("x", "2"), 3));
    assertThat(resource.getResource().getAttributes(0).getKey()).isEqualTo("host.id");
    assertThat(resource.getScopeMetrics(0).getMetricsList())
        .extracting(it -> it.getName() + it.getUnit() + it.getGauge().getDataPointsCount())
        .containsExactly("a12", "bBy1");
  }

  @Test
  void givesSumsTheirStartAndKind() {
    var sum =
        of(new Reading(Metric.counter("c", "s"), Map.of(), 7)).getScopeMetrics(0).getMetrics(0);
    NumberDataPoint point = sum.getSum().getDataPoints(0);
    assertThat(sum.getSum().getIsMonotonic()).isTrue();
    assertThat(sum.getSum().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
    assertThat(point.getStartTimeUnixNano()).isEqualTo(1_000_000_000_000L);
    assertThat(point.getTimeUnixNano()).isEqualTo(2_000_000_000_005L);
  }

  @Test
  void tellsSumsThatMayFallFromThoseThatMayNot() {
    var sum = of(new Reading(Metric.upDownCounter("u", "By"), Map.of(), 7));
    assertThat(sum.getScopeMetrics(0).getMetrics(0).getDataCase()).isEqualTo(DataCase.SUM);
    assertThat(sum.getScopeMetrics(0).getMetrics(0).getSum().getIsMonotonic()).isFalse();
  }

  private ResourceMetrics of(Reading... readings) {
    return batch.of(List.of(readings), NOW).getResourceMetrics(0);
  }
}
