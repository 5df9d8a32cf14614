package io.cloudpioneer.events.alert;

import static io.cloudpioneer.events.alert.Comparison.ABOVE;
import static io.cloudpioneer.events.alert.Comparison.BELOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdConditionTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ThresholdCondition BUSY =
      new ThresholdCondition(ABOVE, 0.9, 0.8, Duration.ofSeconds(60));

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 0.91, true", "ABOVE, 0.9, false", "AT_LEAST, 0.9, true", "AT_LEAST, 0.89, false",
    "BELOW, 0.89, true", "BELOW, 0.9, false", "AT_MOST, 0.9, true", "AT_MOST, 0.91, false",
    "ABOVE, NaN, false", "AT_MOST, NaN, false"
  })
  void firesAtOnceWithoutAHold(Comparison comparison, double value, boolean fires) {
    var condition = new ThresholdCondition(comparison, 0.9, 0.9, Duration.ZERO);

    assertThat(condition.after(new Clear(), NOON, value))
        .isEqualTo(fires ? new Firing(NOON) : new Clear());
  }

  @Test
  void waitsUntilItHeldLongEnough() {
    ConditionState first = BUSY.after(new Clear(), NOON, 0.95);
    ConditionState almost = BUSY.after(first, NOON.plusSeconds(59), 0.95);
    ConditionState enough = BUSY.after(almost, NOON.plusSeconds(60), 0.95);

    assertThat(first).isEqualTo(new Pending(NOON));
    assertThat(almost).isEqualTo(new Pending(NOON));
    assertThat(enough).isEqualTo(new Firing(NOON));
  }

  @Test
  void startsOverWhereOneSampleIsFine() {
    assertThat(BUSY.after(new Pending(NOON), NOON.plusSeconds(50), 0.9)).isEqualTo(new Clear());
  }

  @ParameterizedTest
  @CsvSource({"0.95, true", "0.85, true", "0.81, true", "0.8, false", "0.1, false"})
  void firesOnUntilPastTheClearThreshold(double value, boolean fires) {
    assertThat(BUSY.after(new Firing(NOON), NOON.plusSeconds(90), value))
        .isEqualTo(fires ? new Firing(NOON) : new Clear());
  }

  @Test
  void clearsUpwardsWhereItFiresBelow() {
    var full = new ThresholdCondition(BELOW, 0.1, 0.2, Duration.ZERO);

    assertThat(full.after(new Firing(NOON), NOON.plusSeconds(1), 0.15)).isEqualTo(new Firing(NOON));
    assertThat(full.after(new Firing(NOON), NOON.plusSeconds(1), 0.2)).isEqualTo(new Clear());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesAThresholdThatIsNoNumber(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThresholdCondition(ABOVE, threshold, threshold, Duration.ZERO))
        .withMessage("A threshold must be a finite number");
  }

  @ParameterizedTest
  @CsvSource({"ABOVE, 0.95", "AT_LEAST, 0.95", "BELOW, 0.85", "AT_MOST, 0.85"})
  void refusesToClearOnTheUnhealthySide(Comparison comparison, double clearThreshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThresholdCondition(comparison, 0.9, clearThreshold, Duration.ZERO))
        .withMessageContaining("choose a value on the healthy side");
  }

  @Test
  void refusesANegativeHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThresholdCondition(ABOVE, 0.9, 0.8, Duration.ofSeconds(-1)));
  }
}
