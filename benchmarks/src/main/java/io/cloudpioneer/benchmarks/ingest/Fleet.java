package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Services that report all their series at once, every ten seconds. Their time goes on from round
 * to round, so that each sample is the newest of its series, as it is while all goes well.
 *
 * @param series how many each of them reports
 */
record Fleet(String name, int services, int series) {
  static final long STEP_NANOS = Duration.ofSeconds(10).toNanos();

  private static final int SERIES_PER_METRIC = 10;
  private static final List<String> MODES = List.of("user", "system", "iowait", "idle", "nice");

  ResourceIdentity identity(int service) {
    return new ResourceIdentity(
        "on_premises", "default", "default", "service", serviceName(service));
  }

  String serviceName(int service) {
    return name + "-" + service;
  }

  String metric(int number) {
    return "bench.cpu.time." + number / SERIES_PER_METRIC;
  }

  Map<String, String> labels(int number) {
    int within = number % SERIES_PER_METRIC;
    return Map.of(
        "cpu.logical_number", Integer.toString(within / MODES.size()),
        "cpu.mode", MODES.get(within % MODES.size()));
  }

  /** The values of one report, the same for the same service and time. */
  double[] values(int service, long timeNanos) {
    Random random = new Random(31L * service + timeNanos);
    return IntStream.range(0, series).mapToDouble(_ -> random.nextDouble() * 100).toArray();
  }

  int samples(int steps) {
    return services * series * steps;
  }
}
