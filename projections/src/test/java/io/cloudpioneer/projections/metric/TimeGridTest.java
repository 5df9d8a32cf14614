package io.cloudpioneer.projections.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.projections.query.QueryRefused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeGridTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void choosesTheSmallestStepOfAtMostFiveHundredPoints() {
    assertThat(chosen(Duration.ofMinutes(15))).isEqualTo(Duration.ofSeconds(10));
    assertThat(chosen(Duration.ofHours(6))).isEqualTo(Duration.ofMinutes(1));
    assertThat(chosen(Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(5));
    assertThat(chosen(Duration.ofDays(10))).isEqualTo(Duration.ofHours(1));
    assertThat(chosen(Duration.ofDays(400))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void takesTwoThousandPointsAndNotOneMore() {
    Duration step = Duration.ofSeconds(10);
    Instant end = NOON.plus(step.multipliedBy(2_000));
    assertThat(TimeGrid.of(NOON, end, step).step()).isEqualTo(step);
    assertRefused("metrics.too-many-points", NOON, end.plusNanos(1), step);
  }

  @Test
  void countsThePointsAtBothEnds() {
    // Two thousand steps long, but touching two thousand and one.
    assertRefused(
        "metrics.too-many-points",
        NOON.plusSeconds(5),
        NOON.plusSeconds(5 + 20_000),
        Duration.ofSeconds(10));
  }

  @Test
  void refusesARangeThatEndsBeforeItBegins() {
    assertRefused("metrics.empty-range", NOON, NOON, null);
    assertRefused("metrics.empty-range", NOON, NOON.minusSeconds(1), null);
  }

  @Test
  void refusesAStepThatIsNone() {
    assertRefused("metrics.bad-step", NOON, NOON.plusSeconds(60), Duration.ZERO);
    assertRefused("metrics.bad-step", NOON, NOON.plusSeconds(60), Duration.ofSeconds(-10));
    assertRefused("metrics.bad-step", NOON, NOON.plusSeconds(60), Duration.ofMillis(1_500));
  }

  @Test
  void growsToWholeMinutesWhereRollupsAnswer() {
    TimeGrid grid = TimeGrid.of(NOON.plusSeconds(59), NOON.plusSeconds(121), Duration.ofMinutes(1));
    assertThat(grid).isEqualTo(new TimeGrid(NOON, NOON.plusSeconds(180), Duration.ofMinutes(1)));
  }

  @Test
  void asksTheSamplesForStepsThatAreNoWholeMinutes() {
    Duration step = Duration.ofSeconds(90);
    TimeGrid grid = TimeGrid.of(NOON.plusSeconds(1), NOON.plusSeconds(200), step);
    assertThat(grid.byMinutes()).isFalse();
    assertThat(grid.from()).isEqualTo(NOON.plusSeconds(1));
  }

  private static Duration chosen(Duration range) {
    return TimeGrid.of(NOON, NOON.plus(range), null).step();
  }

  private static void assertRefused(
      String code, Instant from, Instant to, @Nullable Duration step) {
    assertThatThrownBy(() -> TimeGrid.of(from, to, step))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
