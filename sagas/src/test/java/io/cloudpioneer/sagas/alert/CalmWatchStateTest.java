package io.cloudpioneer.sagas.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.sagas.alert.CalmWatchState.Calm;
import io.cloudpioneer.sagas.alert.CalmWatchState.CalmDue;
import io.cloudpioneer.sagas.alert.CalmWatchState.Restless;
import io.cloudpioneer.sagas.alert.CalmWatchState.Untold;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalmWatchStateTest {
  private static final AlertId ALERT = new AlertId(new UUID(0, 1));
  private static final Duration WITHIN = Duration.ofMinutes(30);
  private static final Instant CALM_AT = Instant.parse("2026-11-23T14:30:00Z");
  private static final Restless RESTLESS = new Restless(ALERT, WITHIN, CALM_AT, null);

  @Test
  void isCalmWhenNothingCameBetween() {
    assertThat(RESTLESS.calmBy(new CalmDue(CALM_AT))).contains(ALERT);
  }

  @Test
  void waitsAnewAfterEachChange() {
    CalmWatchState later = RESTLESS.changedAt(CALM_AT.minusSeconds(60));
    assertThat(later)
        .isEqualTo(new Restless(ALERT, WITHIN, CALM_AT.minusSeconds(60).plus(WITHIN), CALM_AT));
    assertThat(later.calmBy(new CalmDue(CALM_AT))).isEmpty();
  }

  @Test
  void hasOneDeadlineHoweverOftenItComesAndGoes() {
    Instant last = CALM_AT.minusSeconds(1);
    CalmWatchState swung = RESTLESS;
    for (int seconds = 60; seconds > 0; seconds--) {
      swung = swung.changedAt(CALM_AT.minusSeconds(seconds));
      assertThat(swung.wakes()).contains(CALM_AT);
    }
    CalmWatchState woken = swung.after(new CalmDue(CALM_AT));
    assertThat(woken).isEqualTo(Restless.of(ALERT, WITHIN, last));
    assertThat(woken.calmBy(new CalmDue(last.plus(WITHIN)))).contains(ALERT);
  }

  /** There may be many of them, for each change had its own. */
  @Test
  void leavesDeadlinesThatNobodyWaitsForAlone() {
    CalmWatchState stored = new Restless(ALERT, WITHIN, CALM_AT.plusSeconds(60), null);
    assertThat(stored.after(new CalmDue(CALM_AT))).isEqualTo(stored);
    assertThat(stored.calmBy(new CalmDue(CALM_AT.plusSeconds(60)))).contains(ALERT);
  }

  /** The alert may know of a change that is not heard of yet. */
  @Test
  void asksTheAlertAgainUntilItSaysThatItIsCalm() {
    CalmDue second = new CalmDue(CALM_AT.plus(WITHIN.dividedBy(10)));
    CalmWatchState asked = RESTLESS.after(new CalmDue(CALM_AT));
    assertThat(asked.wakes()).contains(second.moment());
    assertThat(asked.calmBy(second)).contains(ALERT);

    CalmWatchState heard = asked.changedAt(CALM_AT.minusSeconds(60));
    assertThat(heard.calmBy(second)).isEmpty();
    assertThat(heard.after(second).wakes()).contains(CALM_AT.minusSeconds(60).plus(WITHIN));
  }

  @Test
  void knowsOfNoChangeThatIsOlderThanTheLast() {
    assertThat(RESTLESS.changedAt(CALM_AT.minus(WITHIN))).isSameAs(RESTLESS);
  }

  @Test
  void owesANoticeUntilPeopleWereTold() {
    CalmWatchState untold = new Untold(RESTLESS);
    CalmWatchState later = untold.changedAt(CALM_AT);
    assertThat(later.owesANotice()).isTrue();
    assertThat(later.told()).isEqualTo(new Restless(ALERT, WITHIN, CALM_AT.plus(WITHIN), CALM_AT));
    assertThat(later.told().owesANotice()).isFalse();
    assertThat(untold.calmBy(new CalmDue(CALM_AT))).contains(ALERT);
  }

  @Test
  void waitsForNothingWhereNothingFlaps() {
    assertThat(new Calm().changedAt(CALM_AT)).isEqualTo(new Calm());
    assertThat(new Calm().calmBy(new CalmDue(CALM_AT))).isEmpty();
  }
}
