package io.cloudpioneer.app.reliability;

import io.cloudpioneer.events.resource.ResourceIdentity;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A service with a gauge whose samples follow from their number, so that they can be told. */
record MeasuredService(UUID id, Samples samples) {
  static final String METRIC = "load.level";
  private static final int BATCH = 10;

  /** A number at a moment. */
  record Sample(Instant time, double value) {}

  /**
   * One sample each millisecond.
   *
   * @param start the time of the first
   */
  record Samples(Instant start) {
    static Samples fromAnHourAgo() {
      return new Samples(Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.HOURS));
    }

    /** Whole numbers, whose sums are exact in any order. */
    List<Sample> ofBatch(long batch) {
      return LongStream.range(batch * BATCH, (batch + 1) * BATCH)
          .mapToObj(number -> new Sample(start.plusMillis(number), number % 1_000))
          .toList();
    }
  }

  UUID resourceId() {
    return new ResourceIdentity("on_premises", "default", "default", "service", id.toString())
        .id()
        .value();
  }

  byte[] request(long batch) {
    var gauge = Gauge.newBuilder();
    for (var sample : samples.ofBatch(batch)) {
      gauge.addDataPoints(
          NumberDataPoint.newBuilder()
              .setTimeUnixNano(ChronoUnit.NANOS.between(Instant.EPOCH, sample.time()))
              .setAsDouble(sample.value()));
    }
    var name =
        KeyValue.newBuilder()
            .setKey("service.name")
            .setValue(AnyValue.newBuilder().setStringValue(id.toString()));
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(name))
                .addScopeMetrics(
                    ScopeMetrics.newBuilder()
                        .addMetrics(Metric.newBuilder().setName(METRIC).setGauge(gauge))))
        .build()
        .toByteArray();
  }
}
