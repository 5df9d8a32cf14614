package io.cloudpioneer.sagas.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSilenceOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSnoozeOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.Silence;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.alert.EscalationEffect.WakeAt;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.FlappingBegan;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceHeld;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceLifted;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceOver;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeBegan;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeOver;
import io.cloudpioneer.sagas.alert.EscalationHappening.StepDue;
import io.cloudpioneer.sagas.alert.EscalationState.Next;
import io.cloudpioneer.sagas.alert.EscalationState.Settled;
import io.cloudpioneer.sagas.alert.EscalationState.Silenced;
import io.cloudpioneer.sagas.alert.EscalationState.Snoozed;
import io.cloudpioneer.sagas.alert.EscalationState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationStateTest {
  private static final Instant RAISED_AT = Instant.parse("2026-11-23T14:05:00Z");
  private static final Occasion FIRST = occasion(1);
  private static final EscalationStep AT_ONCE = step(Duration.ZERO);
  private static final EscalationStep AFTER_FIVE = step(Duration.ofMinutes(5));
  private static final EscalationStep AFTER_TEN = step(Duration.ofMinutes(10));
  private static final List<EscalationStep> STEPS = List.of(AT_ONCE, AFTER_FIVE, AFTER_TEN);

  private static final AlertId ALERT = FIRST.cause().alertId();
  private static final Instant UNTIL = RAISED_AT.plusSeconds(3_600);
  private static final SnoozeBegan SNOOZED = new SnoozeBegan(ALERT, 1, UNTIL);
  private static final Snoozed QUIET = new Snoozed(ALERT, 1, UNTIL);

  private static final SilenceId NIGHT = new SilenceId(new UUID(0, 8));
  private static final Hush HUSH = new Hush(NIGHT, UNTIL);
  private static final Silenced SILENCED = new Silenced(FIRST, HUSH);

  @Test
  void tellsAtOnceAndWaitsForTheNextStep() {
    assertThat(new Settled().after(new Began(FIRST, STEPS)))
        .isEqualTo(
            new Next(
                new Waiting(FIRST, STEPS, 1),
                List.of(
                    new Tell(FIRST, 0, AT_ONCE),
                    new WakeAt(RAISED_AT.plusSeconds(300), new StepDue(1, 1, 1)))));
  }

  @Test
  void tellsNobodyWithoutSteps() {
    assertThat(new Settled().after(new Began(FIRST, List.of())))
        .isEqualTo(new Next(new Settled(), List.of()));
  }

  @Test
  void takesAStepWhenItIsDue() {
    assertThat(new Waiting(FIRST, STEPS, 1).after(new StepDue(1, 1, 1)))
        .isEqualTo(
            new Next(
                new Waiting(FIRST, STEPS, 2),
                List.of(
                    new Tell(FIRST, 1, AFTER_FIVE),
                    new WakeAt(RAISED_AT.plusSeconds(600), new StepDue(1, 2, 1)))));
  }

  @Test
  void settlesAfterTheLastStep() {
    assertThat(new Waiting(FIRST, STEPS, 2).after(new StepDue(1, 2, 1)))
        .isEqualTo(new Next(new Settled(), List.of(new Tell(FIRST, 2, AFTER_TEN))));
  }

  @Test
  void takesStepsOfOneTimeTogether() {
    List<EscalationStep> steps = List.of(AFTER_FIVE, AFTER_FIVE);
    assertThat(new Waiting(FIRST, steps, 0).after(new StepDue(1, 0, 1)).effects())
        .containsExactly(new Tell(FIRST, 0, AFTER_FIVE), new Tell(FIRST, 1, AFTER_FIVE));
  }

  @Test
  void settlesOnceSomebodyLooksAfterIt() {
    assertThat(new Waiting(FIRST, STEPS, 1).after(new Ended(1)))
        .isEqualTo(new Next(new Settled(), List.of()));
  }

  @Test
  void staysWhenWhatEndedIsAnotherOccurrence() {
    assertStays(new Waiting(occasion(2), STEPS, 1), new Ended(1));
  }

  @Test
  void staysWhenADeadlineIsLateOrRepeated() {
    assertStays(new Waiting(FIRST, STEPS, 2), new StepDue(1, 1, 1));
    assertStays(new Waiting(occasion(2), STEPS, 1), new StepDue(1, 1, 1));
    assertStays(new Settled(), new StepDue(1, 1, 1));
  }

  @Test
  void staysWhenItHearsOfTheSameBeginningAgain() {
    assertStays(new Waiting(FIRST, STEPS, 1), new Began(FIRST, STEPS));
  }

  @Test
  void beginsAnewWithANewOccurrence() {
    Occasion second = occasion(2);
    assertThat(new Waiting(FIRST, STEPS, 2).after(new Began(second, STEPS)).state())
        .isEqualTo(new Waiting(second, STEPS, 1));
  }

  @Test
  void waitsInSilenceWhileItIsSnoozed() {
    assertThat(new Waiting(FIRST, STEPS, 1).after(SNOOZED))
        .isEqualTo(new Next(QUIET, List.of(new WakeAt(UNTIL, new SnoozeOver(1, UNTIL)))));
    assertStays(QUIET, new StepDue(1, 1, 1));
    assertStays(QUIET, SNOOZED);
  }

  @Test
  void asksForTheEndOfASnoozeWhenItsMomentComes() {
    assertThat(QUIET.after(new SnoozeOver(1, UNTIL)))
        .isEqualTo(new Next(QUIET, List.of(new EndSnoozeOf(ALERT, 1, UNTIL))));
  }

  @Test
  void forgetsTheMomentOfASnoozeThatWasMadeLonger() {
    Instant later = UNTIL.plusSeconds(60);
    var longer = (Snoozed) QUIET.after(new SnoozeBegan(ALERT, 1, later)).state();
    assertThat(longer.until()).isEqualTo(later);
    assertStays(longer, new SnoozeOver(1, UNTIL));
    assertStays(new Settled(), new SnoozeOver(1, UNTIL));
  }

  @Test
  void beginsAnewAfterASnooze() {
    Occasion again = new Occasion(FIRST.cause(), 1, 2, 0.97, UNTIL);
    assertThat(QUIET.after(new Began(again, STEPS)))
        .isEqualTo(
            new Next(
                new Waiting(again, STEPS, 1),
                List.of(
                    new Tell(again, 0, AT_ONCE),
                    new WakeAt(UNTIL.plusSeconds(300), new StepDue(1, 1, 2)))));
  }

  @Test
  void staysWhenAStepIsDueOfTheRoundBeforeTheSnooze() {
    Waiting again = new Waiting(new Occasion(FIRST.cause(), 1, 2, 0.97, UNTIL), STEPS, 1);
    assertStays(again, new StepDue(1, 1, 1));
    assertThat(again.wouldTellAt(new StepDue(1, 1, 1))).isEmpty();
  }

  @Test
  void takesADeadlineThatWasStoredBeforeItNamedItsRoundForTheOneItWaitsFor() {
    StepDue stored = new StepDue(1, 1, null);
    assertThat(new Waiting(FIRST, STEPS, 1).after(stored).effects())
        .contains(new Tell(FIRST, 1, AFTER_FIVE));
    assertThat(new Waiting(FIRST, STEPS, 1).wouldTellAt(stored)).contains(FIRST);
  }

  @Test
  void settlesWhenASnoozedAlertEnds() {
    assertThat(QUIET.after(new Ended(1))).isEqualTo(new Next(new Settled(), List.of()));
  }

  @Test
  void marksTheAlertAndWaitsWhileASilenceHolds() {
    assertThat(new Settled().after(new SilenceHeld(FIRST, HUSH)))
        .isEqualTo(
            new Next(
                SILENCED,
                List.of(
                    new Silence(ALERT, 1, HUSH),
                    new WakeAt(UNTIL, new SilenceOver(1, NIGHT, UNTIL)))));
    assertThat(new Waiting(FIRST, STEPS, 1).after(new SilenceHeld(FIRST, HUSH)).state())
        .isEqualTo(SILENCED);
    assertStays(SILENCED, new SilenceHeld(FIRST, HUSH));
    assertStays(SILENCED, new StepDue(1, 1, 1));
  }

  @Test
  void asksForTheEndOfASilenceThatIsOverOrLifted() {
    Next asked = new Next(SILENCED, List.of(new EndSilenceOf(ALERT, 1)));
    assertThat(SILENCED.after(new SilenceOver(1, NIGHT, UNTIL))).isEqualTo(asked);
    assertThat(SILENCED.after(new SilenceLifted(NIGHT))).isEqualTo(asked);
    assertStays(SILENCED, new SilenceOver(1, NIGHT, UNTIL.plusSeconds(1)));
    assertStays(SILENCED, new SilenceLifted(new SilenceId(new UUID(0, 9))));
    assertStays(new Settled(), new SilenceLifted(NIGHT));
  }

  @Test
  void beginsOnceTheSilenceIsOver() {
    Occasion later = new Occasion(FIRST.cause(), 1, 1, 0.97, UNTIL);
    assertThat(SILENCED.after(new Began(later, STEPS)).effects())
        .contains(new Tell(later, 0, AT_ONCE));
  }

  @Test
  void settlesWhenASilencedAlertEnds() {
    assertThat(SILENCED.after(new Ended(1))).isEqualTo(new Next(new Settled(), List.of()));
  }

  @Test
  void saysWhenSomebodyWouldBeTold() {
    assertThat(new Waiting(FIRST, STEPS, 1).wouldTellAt(new StepDue(1, 1, 1))).contains(FIRST);
    assertThat(new Waiting(FIRST, STEPS, 2).wouldTellAt(new StepDue(1, 1, 1))).isEmpty();
    assertThat(SILENCED.wouldTellAt(new SilenceOver(1, NIGHT, UNTIL))).contains(FIRST);
    assertThat(QUIET.wouldTellAt(new SnoozeOver(1, UNTIL))).isEmpty();
  }

  @Test
  void settlesWhenItFlapsButLeavesSnoozesAndSilencesTheirWait() {
    assertThat(new Waiting(FIRST, STEPS, 1).after(new FlappingBegan(1)))
        .isEqualTo(new Next(new Settled(), List.of()));
    assertStays(QUIET, new FlappingBegan(1));
    assertStays(SILENCED, new FlappingBegan(1));
  }

  private static void assertStays(EscalationState state, EscalationHappening happening) {
    assertThat(state.after(happening)).isEqualTo(new Next(state, List.of()));
  }

  private static EscalationStep step(Duration after) {
    return new EscalationStep(
        after, Channel.WEBHOOK, new SealedText(PersonId.PLATFORM, "sealed address"));
  }

  private static Occasion occasion(int occurrence) {
    UUID any = new UUID(0, 7);
    AlertCause cause =
        new AlertCause(
            new AlertRuleId(any),
            1,
            "CPU is busy",
            Severity.CRITICAL,
            new ResourceId(any),
            new Scope("on_premises", "default", "default"),
            new SeriesFingerprint(any),
            "system.cpu.utilization",
            Map.of(),
            new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1)));
    return new Occasion(cause, occurrence, 1, 0.97, RAISED_AT);
  }
}
