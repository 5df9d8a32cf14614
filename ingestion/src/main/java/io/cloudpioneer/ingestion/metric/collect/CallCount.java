package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.ingestion.CollectorRole;
import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts every call of gRPC by how it ended, also one that reaches no service because it is too
 * large, malformed or not let in.
 */
@Component
@CollectorRole
final class CallCount extends ServerStreamTracer.Factory {
  private final MeterRegistry meters;

  CallCount(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
    return new ServerStreamTracer() {
      @Override
      public void streamClosed(Status status) {
        meters
            .counter(
                "cloudpioneer.collector.requests",
                "transport",
                "grpc",
                "status",
                status.getCode().name())
            .increment();
      }
    };
  }
}
