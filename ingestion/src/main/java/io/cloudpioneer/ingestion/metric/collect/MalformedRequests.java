package io.cloudpioneer.ingestion.metric.collect;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/**
 * Says of a request that can't be read that it is malformed. Left to gRPC it would be an unknown
 * error of ours, and its sender would send it again for ever.
 */
final class MalformedRequests implements ServerInterceptor {
  private MalformedRequests() {}

  /** The service with its requests read where this can see how that fails. */
  static ServerServiceDefinition toldBy(ServerServiceDefinition service) {
    return ServerInterceptors.intercept(
        ServerInterceptors.useInputStreamMessages(service), new MalformedRequests());
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      private boolean refused;

      @Override
      public void onMessage(Q request) {
        try {
          super.onMessage(request);
        } catch (StatusRuntimeException failed) {
          if (!(failed.getCause() instanceof InvalidProtocolBufferException malformed)) {
            throw failed;
          }
          refused = true;
          call.close(
              Status.INVALID_ARGUMENT.withDescription(
                  "The request is malformed: " + malformed.getMessage()),
              new Metadata());
        }
      }

      @Override
      public void onHalfClose() {
        if (!refused) {
          super.onHalfClose();
        }
      }
    };
  }
}
