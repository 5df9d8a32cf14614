package io.cloudpioneer.app.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/** What the appender shows of itself. */
final class AppendMetrics {
  private final MeterRegistry registry;
  private final Timer latency;
  private final DistributionSummary groupSize;
  private final Counter events;

  AppendMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.latency =
        Timer.builder("cloudpioneer.events.append")
            .description("From handing events over to their commit")
            .publishPercentileHistogram()
            .register(registry);
    this.groupSize =
        DistributionSummary.builder("cloudpioneer.events.append.group")
            .description("Events committed together")
            .baseUnit("events")
            .register(registry);
    this.events =
        Counter.builder("cloudpioneer.events.appended")
            .description("Events committed")
            .register(registry);
  }

  void watch(Collection<?> waiting) {
    Gauge.builder("cloudpioneer.events.append.waiting", waiting, Collection::size)
        .description("Appends that wait for the next group")
        .register(registry);
  }

  void answered(Duration waited) {
    latency.record(waited);
  }

  void committed(int count) {
    groupSize.record(count);
    events.increment(count);
  }
}
