package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.metric.RetentionProperties;
import io.cloudpioneer.ingestion.metric.collect.DataPoints.Numbers;
import io.cloudpioneer.ingestion.metric.collect.DataPoints.Refused;
import io.cloudpioneer.ingestion.resource.ResourceAttributes;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Takes from an OTLP request every sample that is sound, and says of the others why not. */
@Component
@CollectorRole
final class OtlpReader {
  private final TimeLimits times;
  private final SeriesQuota quota;

  @Autowired
  OtlpReader(CollectorProperties collector, RetentionProperties retention, SeriesQuota quota) {
    this(new TimeLimits(collector.future(), retention.raw()), quota);
  }

  OtlpReader(TimeLimits times, SeriesQuota quota) {
    this.times = times;
    this.quota = quota;
  }

  Intake read(ExportMetricsServiceRequest request, Client client, Instant now) {
    Reading reading = new Reading(client, now);
    request.getResourceMetricsList().forEach(reading::read);
    return new Intake(reading.accepted, reading.refusals);
  }

  /** The reading of one request. */
  private final class Reading {
    private final Client client;
    private final Instant now;
    private final List<AcceptedResource> accepted = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    Reading(Client client, Instant now) {
      this.client = client;
      this.now = now;
    }

    void read(ResourceMetrics metrics) {
      SortedMap<String, String> attributes =
          AttributeTexts.of(metrics.getResource().getAttributesList());
      attributes.entrySet().removeIf(label -> !LabelLimits.keeps(label.getKey(), label.getValue()));
      Optional<ResourceIdentity> identity = ResourceAttributes.identityOf(attributes);
      if (identity.isEmpty()) {
        refusals.add(Refusal.UNIDENTIFIED_RESOURCE, count(metrics));
      } else if (!client.covers(identity.get().scope())) {
        refusals.add(Refusal.OUTSIDE_SCOPE, count(metrics));
      } else {
        AcceptedResource resource = new AcceptedResource(identity.get(), attributes);
        for (ScopeMetrics scope : metrics.getScopeMetricsList()) {
          scope.getMetricsList().forEach(metric -> read(metric, resource));
        }
        if (resource.samples() > 0) {
          accepted.add(resource);
        }
      }
    }

    private void read(Metric metric, AcceptedResource resource) {
      DataPoints points = DataPoints.of(metric);
      Optional<Refusal> refusal = LabelLimits.checkMetric(metric.getName(), metric.getUnit());
      if (refusal.isPresent()) {
        refusals.add(refusal.get(), points.count());
        return;
      }
      switch (points) {
        case Refused(Refusal reason, int count) -> refusals.add(reason, count);
        case Numbers numbers ->
            numbers.points().forEach(point -> read(point, metric, numbers, resource));
      }
    }

    private void read(
        NumberDataPoint point, Metric metric, Numbers numbers, AcceptedResource resource) {
      if (saysThatThereIsNoValue(point)) {
        return;
      }
      double value = value(point);
      SeriesKey key =
          new SeriesKey(
              metric.getName(),
              metric.getUnit(),
              numbers.kind(),
              AttributeTexts.of(point.getAttributesList()));
      check(point, value)
          .or(() -> LabelLimits.checkLabels(key.labels()))
          .or(() -> checkQuota(key, resource))
          .ifPresentOrElse(
              refusal -> refusals.add(refusal, 1),
              () -> resource.add(key, new Sample(point.getTimeUnixNano(), value)));
    }

    private Optional<Refusal> check(NumberDataPoint point, double value) {
      if (point.getValueCase() == NumberDataPoint.ValueCase.VALUE_NOT_SET) {
        return Optional.of(Refusal.NO_VALUE);
      }
      return Double.isFinite(value)
          ? times.check(point.getTimeUnixNano(), now)
          : Optional.of(Refusal.NOT_FINITE);
    }

    private Optional<Refusal> checkQuota(SeriesKey key, AcceptedResource resource) {
      return quota.admits(client, key.fingerprint(resource.identity().id()))
          ? Optional.empty()
          : Optional.of(Refusal.TOO_MANY_SERIES);
    }
  }

  /** A marker that a series has ended, by OTLP's data model: neither a sample nor a fault. */
  private static boolean saysThatThereIsNoValue(NumberDataPoint point) {
    return (point.getFlags() & DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE) != 0;
  }

  private static double value(NumberDataPoint point) {
    return point.hasAsInt() ? point.getAsInt() : point.getAsDouble();
  }

  private static long count(ResourceMetrics metrics) {
    return metrics.getScopeMetricsList().stream()
        .flatMap(scope -> scope.getMetricsList().stream())
        .mapToLong(metric -> DataPoints.of(metric).count())
        .sum();
  }
}
