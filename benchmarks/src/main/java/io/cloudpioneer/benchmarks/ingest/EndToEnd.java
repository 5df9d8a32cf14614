package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.machine.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * The whole way of samples: OTLP over HTTP and TLS, Kafka, the table. Each client reports for
 * services of its own, time after time, as collectors at several sites would.
 */
final class EndToEnd {
  static final int CLIENTS = 8;

  private final Fleet fleet;
  private final OtlpReports reports;
  private final StoredSamplesCount stored;
  private final List<OtlpClient> clients = new ArrayList<>();

  EndToEnd(Fleet fleet, IntFunction<OtlpClient> client, StoredSamplesCount stored) {
    this.fleet = fleet;
    this.reports = new OtlpReports(fleet);
    this.stored = stored;
    for (int number = 0; number < CLIENTS; number++) {
      clients.add(client.apply(number));
    }
  }

  /** Sends so many reports from a moment on, and waits until all are stored. */
  Passage send(long fromNanos, int steps) throws InterruptedException {
    List<List<byte[]>> requests = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      requests.add(requests(number, fromNanos, steps));
    }
    int samples = fleet.samples(steps);
    double goal = stored.now() + samples;
    Duration cpuBefore = CpuTime.ofThisAndItsChildren();
    long start = System.nanoTime();
    Duration clientsCpu = sendAll(requests);
    double acknowledged = secondsSince(start);
    stored.await(goal);
    double all = secondsSince(start);
    Duration cpu = CpuTime.ofThisAndItsChildren().minus(cpuBefore).minus(clientsCpu);
    return new Passage(samples, acknowledged, all, cpu);
  }

  /** How many requests had to be sent again, in all measurements. */
  int sentAgain() {
    return clients.stream().mapToInt(OtlpClient::sentAgain).sum();
  }

  private Duration sendAll(List<List<byte[]>> requests) throws InterruptedException {
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<Duration>> sending = new ArrayList<>();
      for (int number = 0; number < CLIENTS; number++) {
        OtlpClient client = clients.get(number);
        List<byte[]> own = requests.get(number);
        sending.add(threads.submit(() -> client.send(own)));
      }
      Duration cpu = Duration.ZERO;
      for (Future<Duration> one : sending) {
        cpu = cpu.plus(one.get());
      }
      return cpu;
    } catch (ExecutionException failed) {
      throw new CannotMeasure("A client failed: " + failed.getCause(), failed);
    }
  }

  private List<byte[]> requests(int client, long fromNanos, int steps) {
    int first = client * fleet.services() / CLIENTS;
    int end = (client + 1) * fleet.services() / CLIENTS;
    List<byte[]> requests = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      requests.add(reports.request(first, end, fromNanos + step * Fleet.STEP_NANOS));
    }
    return requests;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * How samples passed.
   *
   * @param acknowledgedSeconds until the collector had acknowledged all
   * @param storedSeconds until all were in the table
   * @param cpu of the platform and its servers, without the clients
   */
  record Passage(int samples, double acknowledgedSeconds, double storedSeconds, Duration cpu) {
    double acknowledgedPerSecond() {
      return samples / acknowledgedSeconds;
    }

    double storedPerSecond() {
      return samples / storedSeconds;
    }

    double cpuMicrosPerSample() {
      return cpu.toNanos() / 1e3 / samples;
    }
  }
}
