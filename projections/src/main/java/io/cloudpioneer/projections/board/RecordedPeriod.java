package io.cloudpioneer.projections.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of which anything is recorded.
 *
 * @param from when the first fact was recorded; null where none is
 * @param to now, by the clock that gives facts their recorded time
 */
public record RecordedPeriod(@Nullable Instant from, Instant to) {}
