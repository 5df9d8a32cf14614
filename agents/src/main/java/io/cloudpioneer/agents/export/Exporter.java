package io.cloudpioneer.agents.export;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;

/** Sends a batch and tells what became of it. */
@FunctionalInterface
public interface Exporter {
  Outcome export(ExportMetricsServiceRequest batch);
}
