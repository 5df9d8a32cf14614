package io.cloudpioneer.events.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is known of a condition without reading samples is what reading them would have shown. */
class UnreadSamplesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int ROUNDS = 200_000;

  @Test
  void knowOnlyWhatReadingThemShows() {
    Random random = new Random(43);
    int known = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ThresholdCondition condition = condition(random);
      ConditionState before = state(random);
      List<Double> values =
          random.ints(1 + random.nextInt(4), 0, 7).asDoubleStream().boxed().toList();
      Duration step = Duration.ofSeconds(1 + random.nextInt(30));
      Instant end = NOON.plus(step.multipliedBy(values.size()));
      var unread =
          condition.afterUnread(
              before,
              new SampleBounds(
                  least(values) - random.nextInt(2), greatest(values) + random.nextInt(2), end));
      if (unread.isPresent()) {
        known++;
        assertThat(unread.get())
            .as("%s from %s through %s", condition, before, values)
            .isEqualTo(read(condition, before, values, step));
      }
    }
    assertThat(known).isGreaterThan(ROUNDS / 10);
  }

  /** Fails where a sample on the way raises or clears: nobody may miss that. */
  private static ConditionState read(
      ThresholdCondition condition, ConditionState before, List<Double> values, Duration step) {
    ConditionState state = before;
    Instant time = NOON;
    for (double value : values) {
      ConditionState next = condition.after(state, time, value);
      assertThat(ConditionChange.between(state, next)).isEqualTo(ConditionChange.NONE);
      state = next;
      time = time.plus(step);
    }
    return state;
  }

  private static ThresholdCondition condition(Random random) {
    Comparison comparison = Comparison.values()[random.nextInt(4)];
    double threshold = 1 + random.nextInt(5);
    double hysteresis = random.nextInt(3);
    return new ThresholdCondition(
        comparison,
        threshold,
        comparison.upwards() ? threshold - hysteresis : threshold + hysteresis,
        Duration.ofSeconds(random.nextInt(5) * 20L));
  }

  private static ConditionState state(Random random) {
    Instant since = NOON.minusSeconds(1 + random.nextInt(60));
    return List.of(new Clear(), new Pending(since), new Firing(since)).get(random.nextInt(3));
  }

  private static double least(List<Double> values) {
    return values.stream().min(Double::compare).orElseThrow();
  }

  private static double greatest(List<Double> values) {
    return values.stream().max(Double::compare).orElseThrow();
  }
}
