package io.cloudpioneer.benchmarks.ingest;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What clients send of a fleet. */
record OtlpReports(Fleet fleet) {
  /** The reports of some services at one moment, in one request. */
  byte[] request(int firstService, int endService, long timeNanos) {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    for (int service = firstService; service < endService; service++) {
      request.addResourceMetrics(report(service, timeNanos));
    }
    return request.build().toByteArray();
  }

  private ResourceMetrics report(int service, long timeNanos) {
    double[] values = fleet.values(service, timeNanos);
    Map<String, Gauge.Builder> metrics = new LinkedHashMap<>();
    for (int number = 0; number < values.length; number++) {
      NumberDataPoint.Builder point =
          NumberDataPoint.newBuilder().setTimeUnixNano(timeNanos).setAsDouble(values[number]);
      fleet.labels(number).forEach((key, text) -> point.addAttributes(attribute(key, text)));
      metrics.computeIfAbsent(fleet.metric(number), _ -> Gauge.newBuilder()).addDataPoints(point);
    }
    ScopeMetrics.Builder scope = ScopeMetrics.newBuilder();
    metrics.forEach((name, gauge) ->
        scope.addMetrics(Metric.newBuilder().setName(name).setUnit("s").setGauge(gauge)));
    return ResourceMetrics.newBuilder()
        .setResource(
            Resource.newBuilder()
                .addAttributes(attribute("service.name", fleet.serviceName(service))))
        .addScopeMetrics(scope)
        .build();
  }

  private static KeyValue attribute(String key, String text) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(text))
        .build();
  }
}
