package io.cloudpioneer.ingestion.metric.collect;

/** A request that gets an HTTP error; the message is for its sender. */
final class HttpFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  HttpFault(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The code of gRPC that goes with the HTTP status, as the answer's body carries it. */
  int grpcCode() {
    return switch (status) {
      case 401 -> 16;
      case 403 -> 7;
      case 404 -> 5;
      case 413, 429 -> 8;
      case 503 -> 14;
      default -> 3;
    };
  }
}
