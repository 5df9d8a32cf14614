package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.ingestion.CollectorRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Bounds what all requests together hold in memory until Kafka has it. */
@Component
@CollectorRole
final class InFlightBytes {
  private final AtomicLong taken = new AtomicLong();
  private final long limit;

  @Autowired
  InFlightBytes(CollectorProperties properties, MeterRegistry meters) {
    this(properties.inFlight().toBytes());
    meters.gauge("cloudpioneer.collector.in-flight.bytes", taken);
  }

  InFlightBytes(long limit) {
    this.limit = limit;
  }

  Share share() {
    return new Share();
  }

  /** What one request holds; it may grow while the request is read. */
  final class Share implements AutoCloseable {
    private long held;

    /**
     * Takes more.
     *
     * @throws NotTaken where there is no more
     */
    void grow(long bytes) {
      if (taken.addAndGet(bytes) > limit) {
        taken.addAndGet(-bytes);
        throw new NotTaken(NotTaken.Cause.FULL, "The collector is full, send again later");
      }
      held += bytes;
    }

    @Override
    public void close() {
      taken.addAndGet(-held);
      held = 0;
    }
  }
}
