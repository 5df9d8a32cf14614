package io.cloudpioneer.projections.job;

import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A what-if: what was asked, how far it is, and how it ended.
 *
 * @param unit the metric's; null where it was never measured
 * @param figures of one that completed, by the names of its event
 * @param failureCode of one that failed, with its sentence
 * @param doneSteps days of series gone through
 * @param running for how long, up to when its process last said how far it is
 */
public record WhatIfView(
    JobId id,
    WhatIf asked,
    @Nullable String unit,
    JobStatus status,
    Instant askedAt,
    @Nullable Instant endedAt,
    Map<String, Long> figures,
    @Nullable String failureCode,
    @Nullable String failure,
    long doneSteps,
    long totalSteps,
    Duration running) {
  public WhatIfView {
    figures = Map.copyOf(figures);
  }

  /** From 0 to 1. */
  public double progress() {
    if (status == JobStatus.COMPLETED) {
      return 1;
    }
    return totalSteps == 0 ? 0 : Math.min(1, (double) doneSteps / totalSteps);
  }

  /** Days of series in a second; null where that can't be said. */
  public @Nullable Double rate() {
    return status != JobStatus.RUNNING || doneSteps == 0 || running.isZero()
        ? null
        : doneSteps / (running.toMillis() / 1_000.0);
  }

  /** What is left takes this long, if it goes on as it did; null where that can't be said. */
  public @Nullable Duration remaining() {
    Double rate = rate();
    return rate == null
        ? null
        : Duration.ofMillis((long) ((totalSteps - doneSteps) / rate * 1_000));
  }
}
