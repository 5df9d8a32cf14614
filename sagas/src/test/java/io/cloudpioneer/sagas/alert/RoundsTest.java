package io.cloudpioneer.sagas.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When people are told anew of an alert that is open again. */
class RoundsTest {
  private static final AlertId ALERT = new AlertId(UUID.randomUUID());
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());

  @Test
  void staysTheSameWhereItOnlyFlaps() {
    assertThat(round(resolved(null), reopened(null), resolved(null), reopened(null))).isEqualTo(1);
  }

  @Test
  void isANewOneAfterSomebodyAcknowledged() {
    assertThat(round(acknowledged(), resolved(null), reopened(null))).isEqualTo(2);
  }

  @Test
  void isANewOneAfterSomebodyResolvedIt() {
    assertThat(round(resolved(ANNA), reopened(null))).isEqualTo(2);
  }

  @Test
  void isANewOneWhereSomebodyReopensIt() {
    assertThat(round(resolved(null), reopened(ANNA))).isEqualTo(2);
  }

  @Test
  void isANewOneAfterASnooze() {
    assertThat(
            round(
                new AlertSnoozed(ALERT, 1, Instant.EPOCH, ANNA, null),
                new AlertUnsnoozed(ALERT, 1, null, null)))
        .isEqualTo(2);
  }

  @Test
  void isANewOneWhenItFlapsAndAnotherWhenItIsCalm() {
    AlertEvent flapping = new AlertFlapping(ALERT, 1, 6, Duration.ofMinutes(30));
    assertThat(round(flapping, reopened(null))).isEqualTo(2);
    assertThat(round(flapping, reopened(null), new AlertCalmed(ALERT, 1))).isEqualTo(3);
  }

  @Test
  void countsEachReturnOnce() {
    assertThat(
            round(
                acknowledged(),
                resolved(ANNA),
                reopened(ANNA),
                resolved(null),
                reopened(null),
                acknowledged(),
                resolved(null),
                reopened(null)))
        .isEqualTo(3);
  }

  @Test
  void beginsAnewWithTheNextOccurrence() {
    assertThat(
            round(
                acknowledged(),
                resolved(ANNA),
                reopened(ANNA),
                new AlertCommented(ALERT, 2, ANNA, AlertFacts.SEALED)))
        .isEqualTo(1);
  }

  private static int round(AlertEvent... history) {
    Rounds rounds = Rounds.NONE;
    for (AlertEvent event : history) {
      rounds = rounds.after(event);
    }
    return rounds.round();
  }

  private static AlertEvent acknowledged() {
    return new AlertAcknowledged(ALERT, 1, ANNA, null);
  }

  private static AlertEvent resolved(@Nullable PersonId by) {
    return new AlertResolved(ALERT, 1, Resolution.CLEARED, null, null, by, null);
  }

  private static AlertEvent reopened(@Nullable PersonId by) {
    return new AlertReopened(ALERT, 1, null, null, null, by, null);
  }
}
