package io.cloudpioneer.ingestion.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesReplayTest {
  private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
  private static final ThresholdCondition BUSY =
      new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1));

  private final List<RaisedPeriod> found = new ArrayList<>();
  private final SeriesReplay replay =
      new SeriesReplay(
          BUSY, new Recurrence(Duration.ofMinutes(5), 3, Duration.ofMinutes(30)), found::add);

  @Test
  void raisesWithTheSampleThatMadeItHoldLongEnoughAndClearsWithTheOneThatWentFarEnoughBack() {
    minutes(0, 0.95, 0.97, 0.85, 0.7);

    assertThat(found)
        .containsExactly(new RaisedPeriod(1, false, minute(1), 0.97, minute(3), 0.7, false));
  }

  @Test
  void takesWhatComesBackSoonForTheSameOccurrenceAndWhatComesLaterForANewOne() {
    minutes(0, 1, 1, 0.5, 1, 1, 0.5);
    minutes(20, 1, 1, 0.5);

    assertThat(found).extracting(RaisedPeriod::occurrence).containsExactly(1, 1, 2);
    assertThat(found).extracting(RaisedPeriod::reopened).containsExactly(false, true, false);
  }

  @Test
  void saysFromWhereOnTheAlertFlapsAndThatItDoesNoMoreOnceItWasCalm() {
    minutes(0, 1, 1, 0.5, 1, 1, 0.5);
    minutes(60, 1, 1, 0.5);

    assertThat(found).extracting(RaisedPeriod::flapping).containsExactly(false, true, false);
  }

  @Test
  void tellsAtTheEndWhatIsStillRaised() {
    minutes(0, 1, 1);
    assertThat(found).isEmpty();

    replay.end();

    assertThat(found).containsExactly(new RaisedPeriod(1, false, minute(1), 1, null, null, false));
  }

  @Test
  void refusesSamplesOutOfOrder() {
    minutes(1, 0.5);

    assertThatIllegalStateException().isThrownBy(() -> minutes(0, 0.5));
  }

  private void minutes(int from, double... values) {
    for (int i = 0; i < values.length; i++) {
      replay.sample(minute(from + i), values[i]);
    }
  }

  private static Instant minute(int number) {
    return TEN.plus(Duration.ofMinutes(number));
  }
}
