package io.cloudpioneer.projections.metric;

import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The series of one metric of one resource over a range of time.
 *
 * @param matching attributes the series must carry
 * @param from the first moment
 * @param to the first moment no longer in it
 * @param step the width of a point; null leaves the choice to us
 * @param aggregation null for the kind's own: RATE for counters, AVERAGE for others
 */
public record SeriesRequest(
    ResourceId resource,
    String metric,
    Map<String, String> matching,
    Instant from,
    Instant to,
    @Nullable Duration step,
    @Nullable Aggregation aggregation) {
  public SeriesRequest {
    matching = Map.copyOf(matching);
  }
}
