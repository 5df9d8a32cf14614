package io.cloudpioneer.app.reliability;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Clients that each measure a service of their own: they send a batch until it is acknowledged and
 * write it down then, send some again although they were, and some later than the next ones.
 */
final class SampleLoad implements AutoCloseable {
  private static final int CLIENTS = 3;
  private static final int OUT_OF_ORDER = 4;
  private static final Duration PACE = Duration.ofMillis(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final List<CompletableFuture<Void>> clients = new ArrayList<>();
  private final URI address;
  private final String token;
  private final Ledger ledger;
  private final MeasuredService.Samples samples;
  private volatile boolean running = true;

  private SampleLoad(URI address, String token, Ledger ledger, MeasuredService.Samples samples) {
    this.address = address;
    this.token = token;
    this.ledger = ledger;
    this.samples = samples;
  }

  /**
   * Starts sending.
   *
   * @param address of the collector, OTLP/HTTP
   */
  static SampleLoad on(URI address, String token, Ledger ledger, MeasuredService.Samples samples) {
    var load = new SampleLoad(address, token, ledger, samples);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    for (int client = 0; client < CLIENTS; client++) {
      var random = new Random(client);
      load.clients.add(CompletableFuture.runAsync(() -> load.send(random), threads));
    }
    return load;
  }

  private void send(Random random) {
    var service = new MeasuredService(UUID.randomUUID(), samples);
    for (long first = 0; running; first += OUT_OF_ORDER) {
      var batches = new ArrayList<>(LongStream.range(first, first + OUT_OF_ORDER).boxed().toList());
      Collections.shuffle(batches, random);
      for (long batch : batches) {
        sendUntilAcknowledged(service.request(batch));
        ledger.write(service.id(), batch);
        if (random.nextInt(OUT_OF_ORDER) == 0) {
          sendUntilAcknowledged(service.request(batch));
        }
        LockSupport.parkNanos(PACE.toNanos());
      }
    }
  }

  private void sendUntilAcknowledged(byte[] body) {
    while (!isAcknowledged(body)) {
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  private boolean isAcknowledged(byte[] body) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/x-protobuf")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case 200 -> isWhole(ExportMetricsServiceResponse.parseFrom(answer.body()));
        case 429, 500, 502, 503, 504 -> false;
        default -> throw new AssertionError("The collector answered " + answer.statusCode());
      };
    } catch (IOException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean isWhole(ExportMetricsServiceResponse response) {
    if (response.hasPartialSuccess()) {
      throw new AssertionError("Refused: " + response.getPartialSuccess().getErrorMessage());
    }
    return true;
  }

  /** Returns once what was begun is acknowledged; fails where a client had to give up. */
  void stop() {
    running = false;
    try {
      clients.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new AssertionError("A client gave up", e.getCause());
    }
  }

  @Override
  public void close() {
    running = false;
    http.shutdownNow();
  }
}
