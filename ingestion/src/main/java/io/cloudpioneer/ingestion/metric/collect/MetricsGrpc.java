package io.cloudpioneer.ingestion.metric.collect;

import com.google.protobuf.Any;
import com.google.protobuf.util.Durations;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.AgentAuthentication;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import org.springframework.stereotype.Component;

/** OTLP/gRPC's {@code MetricsService/Export}, for enrolled agents. */
@Component
@CollectorRole
final class MetricsGrpc extends MetricsServiceGrpc.MetricsServiceImplBase {
  private final MetricsIntake intake;
  private final InFlightBytes inFlight;

  MetricsGrpc(MetricsIntake intake, InFlightBytes inFlight) {
    this.intake = intake;
    this.inFlight = inFlight;
  }

  @Override
  public void export(
      ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> answer) {
    try (InFlightBytes.Share share = inFlight.share()) {
      share.grow(request.getSerializedSize());
      Client client = new Client.EnrolledAgent(AgentAuthentication.current());
      ExportMetricsServiceResponse response = intake.take(request, client);
      answer.onNext(response);
      answer.onCompleted();
    } catch (NotTaken notTaken) {
      answer.onError(status(notTaken));
    }
  }

  private static Code code(NotTaken notTaken) {
    return switch (notTaken.reason()) {
      case FULL -> Code.RESOURCE_EXHAUSTED;
      case LOG_AWAY -> Code.UNAVAILABLE;
    };
  }

  /** With the delay after which OTLP clients try again; without it they would give up. */
  private static StatusRuntimeException status(NotTaken notTaken) {
    RetryInfo retry =
        RetryInfo.newBuilder()
            .setRetryDelay(Durations.fromMillis(notTaken.retryAfter().toMillis()))
            .build();
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(code(notTaken).getNumber())
            .setMessage(String.valueOf(notTaken.getMessage()))
            .addDetails(Any.pack(retry))
            .build());
  }
}
