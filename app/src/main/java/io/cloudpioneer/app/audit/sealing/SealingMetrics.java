package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.projections.platform.UnsealedEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What sealing shows of itself. */
final class SealingMetrics {
  private static final UnsealedEvents UNKNOWN = new UnsealedEvents(-1, -1, Double.NaN);

  private volatile UnsealedEvents unsealed = UNKNOWN;
  private volatile boolean refused;

  SealingMetrics(MeterRegistry registry) {
    Gauge.builder("cloudpioneer.audit.unsealed", this, SealingMetrics::count)
        .description("Events that are not sealed yet; no number while the database is away")
        .baseUnit("events")
        .register(registry);
    Gauge.builder("cloudpioneer.audit.unsealed.age", this, known -> known.unsealed.oldestSeconds())
        .description("How long the oldest event waits to be sealed")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("cloudpioneer.audit.checkpoints.refused", this, known -> known.refused ? 1 : 0)
        .description("1 while no checkpoints are written outside of the database; the log says why")
        .register(registry);
  }

  private double count() {
    UnsealedEvents now = unsealed;
    return now.count() < 0 ? Double.NaN : now.count();
  }

  void seen(UnsealedEvents now) {
    unsealed = now;
  }

  void unknown() {
    unsealed = UNKNOWN;
  }

  void checkpointsWritten() {
    refused = false;
  }

  void checkpointsRefused() {
    refused = true;
  }
}
