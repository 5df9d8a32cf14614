package io.cloudpioneer.benchmarks.ingest;

import com.google.rpc.Status;
import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests one after the other over one connection, each once the one before is acknowledged.
 * All it does happens on its caller's thread, so that its own processor time can be told.
 */
final class OtlpClient {
  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Always the same one: connections are kept open for the factory that made them. */
  private final SSLSocketFactory sockets;

  private final int port;
  private final String token;
  private volatile int sentAgain;

  OtlpClient(SSLContext tls, int port, String token) {
    this.sockets = tls.getSocketFactory();
    this.port = port;
    this.token = token;
  }

  /** Sends all of them; returns the processor time that took the client. */
  Duration send(List<byte[]> requests) throws IOException, InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (byte[] request : requests) {
      send(request);
    }
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  /** Until it is acknowledged, as OTLP demands of clients. */
  private void send(byte[] request) throws IOException, InterruptedException {
    for (int attempt = 1; !acknowledged(post(request), attempt); attempt++) {
      sentAgain++;
      Thread.sleep(PAUSE);
    }
  }

  private HttpsURLConnection post(byte[] request) throws IOException {
    URL address = URI.create("https://localhost:%d/v1/metrics".formatted(port)).toURL();
    HttpsURLConnection connection = (HttpsURLConnection) address.openConnection();
    connection.setSSLSocketFactory(sockets);
    connection.setRequestProperty("Content-Type", "application/x-protobuf");
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(request.length);
    try (var body = connection.getOutputStream()) {
      body.write(request);
    }
    return connection;
  }

  private static boolean acknowledged(HttpsURLConnection connection, int attempt)
      throws IOException {
    int status = connection.getResponseCode();
    if (status != 200) {
      try (InputStream error = connection.getErrorStream()) {
        String why = Status.parseFrom(error.readAllBytes()).getMessage();
        if (attempt == ATTEMPTS || (status != 503 && status != 429)) {
          throw new CannotMeasure("The collector answered %d: %s".formatted(status, why));
        }
        return false;
      }
    }
    try (InputStream answer = connection.getInputStream()) {
      var response = ExportMetricsServiceResponse.parseFrom(answer.readAllBytes());
      if (response.hasPartialSuccess()) {
        throw new CannotMeasure("The collector took not all: " + response);
      }
      return true;
    }
  }

  int sentAgain() {
    return sentAgain;
  }
}
