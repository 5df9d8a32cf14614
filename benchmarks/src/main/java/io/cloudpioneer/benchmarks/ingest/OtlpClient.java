package io.cloudpioneer.benchmarks.ingest;

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

/**
 * Sends requests one after the other over one connection, each once the one before is acknowledged.
 * All it does happens on its caller's thread, so that its own processor time can be told.
 */
final class OtlpClient {
  private final SSLContext tls;
  private final int port;
  private final String token;

  OtlpClient(SSLContext tls, int port, String token) {
    this.tls = tls;
    this.port = port;
    this.token = token;
  }

  /** Sends all of them; returns the processor time that took the client. */
  Duration send(List<byte[]> requests) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (byte[] request : requests) {
      send(request);
    }
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  private void send(byte[] request) throws IOException {
    URL address = URI.create("https://localhost:%d/v1/metrics".formatted(port)).toURL();
    HttpsURLConnection connection = (HttpsURLConnection) address.openConnection();
    connection.setSSLSocketFactory(tls.getSocketFactory());
    connection.setRequestProperty("Content-Type", "application/x-protobuf");
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(request.length);
    try (var body = connection.getOutputStream()) {
      body.write(request);
    }
    if (connection.getResponseCode() != 200) {
      throw new CannotMeasure("The collector answered " + connection.getResponseCode());
    }
    try (InputStream answer = connection.getInputStream()) {
      var response = ExportMetricsServiceResponse.parseFrom(answer.readAllBytes());
      if (response.hasPartialSuccess()) {
        throw new CannotMeasure("The collector took not all: " + response);
      }
    }
  }
}
