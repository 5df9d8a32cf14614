package io.cloudpioneer.aggregates.playbook;

import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.PlaceCommand.FreePlace;
import io.cloudpioneer.commands.playbook.PlaceCommand.TakePlace;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaceEvent;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceTaken;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The places within a playbook's blast radius: one at once and two an hour within an account. */
class PlacesTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final BlastRadius LIMITS = new BlastRadius(new Limit(1, 2), new Limit(2, 3));

  private PlacesState state = PlacesState.EMPTY;
  private Instant now = NOON;

  @Test
  void areTakenOnceByEachRun() {
    take(1, "a");

    assertThat(state.decide(asked(1, "a", 1))).isEmpty();
  }

  @Test
  void areLimitedAtOnceWithinAnAccountAndInAll() {
    take(1, "a");
    assertRefused(2, "a", "playbook.at-once-account");
    take(3, "b");
    assertRefused(4, "c", "playbook.at-once-total");
  }

  @Test
  void areOthersAgainOnceTheyAreFreed() {
    take(1, "a");
    free(1, RunOutcome.SUCCEEDED);

    take(2, "a");
  }

  @Test
  void areLimitedWithinAnHour() {
    take(1, "a");
    free(1, RunOutcome.SUCCEEDED);
    take(2, "a");
    free(2, RunOutcome.COMPENSATED);
    assertRefused(3, "a", "playbook.per-hour-account");
    take(4, "b");
    free(4, RunOutcome.SUCCEEDED);
    assertRefused(5, "c", "playbook.per-hour-total");

    now = NOON.plus(Duration.ofHours(1));
    take(6, "a");
  }

  @Test
  void doNotCountWhereNothingWasDone() {
    for (int run = 1; run < 9; run++) {
      take(run, "a");
      free(run, RunOutcome.NOTHING_DONE);
    }
    take(9, "a");
  }

  @Test
  void areNotTakenAgainByARunThatIsOver() {
    take(1, "a");
    free(1, RunOutcome.NOTHING_DONE);

    assertRefused(1, "a", "run.over");
    assertThat(state.decide(new FreePlace(PLAYBOOK, run(1), RunOutcome.SUCCEEDED))).isEmpty();
  }

  @Test
  void nameTheLimitThatRefuses() {
    take(1, "a");

    assertThatThrownBy(() -> state.decide(asked(2, "a", 1)))
        .hasMessage(
            "The playbook does at most 1 at once (blastRadius.account.atOnce), and it does them"
                + " already");
  }

  @Test
  void countSuccessesOfTheVersionInARow() {
    succeed(1, 1);
    succeed(2, 1);
    assertThat(successes(3, 1)).isEqualTo(2);
    free(3, RunOutcome.NOTHING_DONE);
    assertThat(successes(4, 1)).isEqualTo(2);
    free(4, RunOutcome.COMPENSATED);
    assertThat(successes(5, 1)).isZero();
  }

  @Test
  void countEachVersionAnew() {
    succeed(1, 1);
    assertThat(successes(2, 2)).isZero();
    free(2, RunOutcome.SUCCEEDED);
    assertThat(successes(3, 2)).isEqualTo(1);
  }

  @Test
  void keepTheCountOfTheNewestVersionWhereAnEarlierOneFails() {
    take(1, "a");
    succeedIn("b", 2, 2);
    free(1, RunOutcome.COMPENSATED);

    assertThat(successes(3, 2)).isEqualTo(1);
  }

  private void succeed(int run, int version) {
    succeedIn("a", run, version);
  }

  private void succeedIn(String account, int run, int version) {
    apply(state.decide(asked(run, account, version)));
    free(run, RunOutcome.SUCCEEDED);
    now = now.plus(Duration.ofHours(1));
  }

  /** Those that a run of this version is told. */
  private int successes(int run, int version) {
    List<PlaceEvent> taken = state.decide(asked(run, "a", version));
    apply(taken);
    return ((PlaceTaken) taken.getFirst()).successes();
  }

  private void take(int run, String account) {
    List<PlaceEvent> taken = state.decide(asked(run, account, 1));
    assertThat(taken).hasSize(1);
    apply(taken);
  }

  private void free(int run, RunOutcome outcome) {
    apply(state.decide(new FreePlace(PLAYBOOK, run(run), outcome)));
  }

  private void assertRefused(int run, String account, String code) {
    assertThatThrownBy(() -> state.decide(asked(run, account, 1)))
        .isInstanceOfSatisfying(
            Rejected.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
  }

  private void apply(List<PlaceEvent> events) {
    for (PlaceEvent event : events) {
      state = state.after(event, now);
    }
  }

  private TakePlace asked(int run, String account, int version) {
    return new TakePlace(PLAYBOOK, run(run), account, version, LIMITS, now);
  }

  private static RunId run(int number) {
    return new RunId(new UUID(1, number));
  }
}
