package io.cloudpioneer.projections.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this installation's stores and processors are doing.
 *
 * @param timescaledb its version, or null where the metric tables are ordinary ones
 * @param ingestionLag records of metrics.raw that wait to be stored
 * @param unsealedEvents events that are not in a signed block yet
 * @param unsealedFor how long the first of them waits
 */
public record PlatformView(
    String postgresql,
    @Nullable String timescaledb,
    long ingestionLag,
    long unsealedEvents,
    Duration unsealedFor,
    List<ProcessorView> processors) {
  public PlatformView {
    processors = List.copyOf(processors);
  }
}
