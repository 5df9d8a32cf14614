package io.cloudpioneer.agents.export;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.time.Duration;
import java.util.Optional;

/** Reads a collector's answers as the OTLP specification words them. */
public final class Outcomes {
  private Outcomes() {}

  static Outcome of(ExportMetricsServiceResponse response) {
    return new Outcome.Delivered(
        response.getPartialSuccess().getRejectedDataPoints(),
        response.getPartialSuccess().getErrorMessage());
  }

  /**
   * Everything that may pass is tried again: more than OTLP asks for, since a batch lost to an
   * error of the collector's own would be lost for good.
   */
  static Outcome of(StatusRuntimeException failure) {
    String reason = reason(failure.getStatus());
    return switch (failure.getStatus().getCode()) {
      case UNAUTHENTICATED, PERMISSION_DENIED -> new Outcome.Refused(reason);
      case INVALID_ARGUMENT -> new Outcome.Unacceptable(reason);
      default -> new Outcome.Away(failure.getStatus().getCode().name(), reason, delay(failure));
    };
  }

  /** The status' own words, or those of what caused it. */
  public static String reason(Status status) {
    Throwable cause = status.getCause();
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words =
        status.getDescription() == null ? status.getCode().name() : status.getDescription();
    return cause == null ? words : words + " (" + cause.getMessage() + ")";
  }

  private static Optional<Duration> delay(StatusRuntimeException failure) {
    com.google.rpc.Status status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return Optional.empty();
    }
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(RetryInfo.class))
        .findFirst()
        .flatMap(Outcomes::delay);
  }

  private static Optional<Duration> delay(Any detail) {
    try {
      com.google.protobuf.Duration delay = detail.unpack(RetryInfo.class).getRetryDelay();
      return Optional.of(Duration.ofSeconds(delay.getSeconds(), delay.getNanos()));
    } catch (InvalidProtocolBufferException _) {
      return Optional.empty();
    }
  }
}
