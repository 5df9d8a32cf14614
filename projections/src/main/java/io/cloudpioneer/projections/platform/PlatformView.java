package io.cloudpioneer.projections.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this installation's stores and processors are doing.
 *
 * @param timescaledb its version, or null where the metric tables are ordinary ones
 * @param ingestionLag records of metrics.raw that wait to be stored
 */
public record PlatformView(
    String postgresql,
    @Nullable String timescaledb,
    long ingestionLag,
    List<ProcessorView> processors) {
  public PlatformView {
    processors = List.copyOf(processors);
  }
}
