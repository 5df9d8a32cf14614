package io.cloudpioneer.projections.metric;

import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.QueryRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of time cut into steps. Steps start at whole multiples of their width since 1970, so that
 * a moving range keeps its points where they are.
 *
 * @param from the first moment; the start of a minute where {@link #byMinutes()}
 * @param to the first moment no longer in it
 */
record TimeGrid(Instant from, Instant to, Duration step) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_POINTS = 2_000;
  private static final int POINTS_OF_OUR_CHOICE = 500;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(10),
          MINUTE,
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(28),
          Duration.ofDays(364));

  static TimeGrid of(Instant from, Instant to, @Nullable Duration wanted) {
    if (!from.isBefore(to)) {
      throw QueryRefused.because(
          "metrics.empty-range",
          "The range ends at %s, before it begins at %s".formatted(to, from));
    }
    Duration step = wanted == null ? chosen(from, to) : wanted;
    if (step.compareTo(Duration.ofSeconds(1)) < 0 || step.toNanosPart() != 0) {
      throw QueryRefused.because(
          "metrics.bad-step", "A step has whole seconds, at least one, not " + step);
    }
    long points = points(from, to, step);
    if (points > MOST_POINTS) {
      throw QueryRefused.because(
          "metrics.too-many-points",
          "Steps of %s give %,d points in this range; at most %,d are answered: ask for wider steps or a shorter range"
              .formatted(step, points, MOST_POINTS));
    }
    return new TimeGrid(from, to, step).widened();
  }

  /** The same steps, but none that begin after a moment; the last one may reach beyond it. */
  TimeGrid until(Moment moment) {
    Instant asOf = moment.asOf();
    return asOf == null || asOf.isAfter(to)
        ? this
        : new TimeGrid(from, asOf.isBefore(from) ? from : asOf, step).widened();
  }

  /** Whether the one-minute rollups answer for it; the samples themselves do otherwise. */
  boolean byMinutes() {
    return step.toSeconds() % 60 == 0;
  }

  /** The grid of what is kept by the minute. */
  TimeGrid minutely() {
    return byMinutes() ? this : new TimeGrid(from, to, MINUTE).widened();
  }

  /** Rollups know whole minutes only, so the range grows to whole minutes. */
  private TimeGrid widened() {
    if (!byMinutes()) {
      return this;
    }
    Instant lastMinute = Instant.ofEpochSecond(Math.floorDiv(to.getEpochSecond(), 60) * 60);
    return new TimeGrid(
        Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), 60) * 60),
        lastMinute.equals(to) ? to : lastMinute.plus(MINUTE),
        step);
  }

  private static Duration chosen(Instant from, Instant to) {
    return STEPS.stream()
        .filter(step -> points(from, to, step) <= POINTS_OF_OUR_CHOICE)
        .findFirst()
        .orElse(STEPS.getLast());
  }

  private static long points(Instant from, Instant to, Duration step) {
    long width = step.toSeconds();
    return Math.floorDiv(to.minusNanos(1).getEpochSecond(), width)
        - Math.floorDiv(from.getEpochSecond(), width)
        + 1;
  }
}
