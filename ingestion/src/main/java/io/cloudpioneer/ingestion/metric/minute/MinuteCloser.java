package io.cloudpioneer.ingestion.metric.minute;

import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.minute.OpenMinutes.Closable;
import io.cloudpioneer.ingestion.metric.store.StoredSamples;
import io.cloudpioneer.ingestion.metric.store.StoredSamplesListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes minutes, apart from the processor's thread: hands them on and has learnt from them what to
 * expect. A minute is handed on again where the process ended before that was written down.
 */
@Component
@ProcessorRole
class MinuteCloser implements StoredSamplesListener {
  /** As much as is read at once of a resource that is catching up. */
  private static final Duration STRIDE = Duration.ofMinutes(30);

  /** Where a resource was never closed before, its minutes older than this are history. */
  private static final Duration FIRST_LOOK = Duration.ofMinutes(30);

  private final OpenMinutes open = new OpenMinutes();
  private final MinuteTable table;
  private final ClosedMinuteTopic topic;
  private final ExpectedBands bands;
  private final MeterRegistry meters;

  MinuteCloser(
      MinuteTable table, ClosedMinuteTopic topic, ExpectedBands bands, MeterRegistry meters) {
    this.table = table;
    this.topic = topic;
    this.bands = bands;
    this.meters = meters;
  }

  @Override
  public void stored(StoredSamples samples) {
    Instant now = Instant.now();
    samples.resources().forEach(newest -> open.stored(newest, now));
  }

  @Override
  public void owned(Set<Integer> partitions) {
    open.keepOnly(partitions);
  }

  @Scheduled(fixedDelay = 1_000, scheduler = IngestionConfiguration.SCHEDULER)
  void close() throws InterruptedException {
    for (Closable closable : open.closable(Instant.now())) {
      close(closable);
      open.closed(closable);
    }
  }

  private void close(Closable closable) throws InterruptedException {
    Instant until = closable.until();
    Instant from = table.closedUntil(closable.resource(), until.minus(FIRST_LOOK));
    while (from.isBefore(until)) {
      Instant end = from.plus(STRIDE).isBefore(until) ? from.plus(STRIDE) : until;
      List<MinuteRow> minutes = table.minutes(closable.resource(), from, end);
      topic.send(closable.resource(), closable.scope(), minutes);
      minutes.forEach(bands::learn);
      table.closed(closable.resource(), end);
      meters.counter("cloudpioneer.processor.minutes.closed").increment(minutes.size());
      from = end;
    }
  }
}
