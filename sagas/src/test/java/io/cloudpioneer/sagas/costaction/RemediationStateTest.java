package io.cloudpioneer.sagas.costaction;

import static io.cloudpioneer.sagas.costaction.Story.ACTION;
import static io.cloudpioneer.sagas.costaction.Story.AGENT;
import static io.cloudpioneer.sagas.costaction.Story.DEADLINE;
import static io.cloudpioneer.sagas.costaction.Story.NOON;
import static io.cloudpioneer.sagas.costaction.Story.PLAN;
import static io.cloudpioneer.sagas.costaction.Story.WINDOW;
import static io.cloudpioneer.sagas.costaction.Story.approved;
import static io.cloudpioneer.sagas.costaction.Story.begun;
import static io.cloudpioneer.sagas.costaction.Story.cancelled;
import static io.cloudpioneer.sagas.costaction.Story.failed;
import static io.cloudpioneer.sagas.costaction.Story.forward;
import static io.cloudpioneer.sagas.costaction.Story.leave;
import static io.cloudpioneer.sagas.costaction.Story.proposed;
import static io.cloudpioneer.sagas.costaction.Story.started;
import static io.cloudpioneer.sagas.costaction.Story.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.HandedStep;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Begin;
import io.cloudpioneer.sagas.costaction.RemediationEffect.End;
import io.cloudpioneer.sagas.costaction.RemediationEffect.HandOver;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Send;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Start;
import io.cloudpioneer.sagas.costaction.RemediationEffect.WakeAt;
import io.cloudpioneer.sagas.costaction.RemediationState.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A remediation on its way forwards. */
class RemediationStateTest {
  private final Story story = new Story();

  @Test
  void waitsForApprovalUntilItExpires() {
    assertThat(story.hear(proposed(null))).isEmpty();
    assertThat(story.hear(approved(1))).isEmpty();

    assertThat(story.sleep()).containsExactly(new Send(new ExpireCostAction(ACTION, story.now())));
    assertThat(story.now()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void asksAgainWhereNothingCameOfIt() {
    story.hear(proposed(null), approved(0));

    assertThat(story.sleep()).containsExactly(start(story.now()));
    assertThat(story.sleep()).containsExactly(start(story.now()));
  }

  @Test
  void isOverOnceSomebodyDecidesAgainstIt() {
    for (var against :
        List.of(
            new CostActionRejected(ACTION, Story.ANNA, null),
            new CostActionWithdrawn(ACTION, Story.ANNA, null),
            new CostActionExpired(ACTION))) {
      Story one = new Story();
      assertThat(one.hear(proposed(null), against)).containsExactly(leave(false));
      assertThat(one.state()).isEqualTo(new Settled());
    }
  }

  @Test
  void beginsAtOnceWhereThereIsNoWindow() {
    story.hear(proposed(null));

    assertThat(story.hear(approved(0))).containsExactly(start(NOON));
    assertThat(story.hear(begun())).containsExactly(begin(0, 1, NOON));
  }

  @Test
  void beginsWhereItsPlaybookNeedsNobody() {
    story.hear(proposed(null));
    CostActionEvent trusted =
        new CostActionApprovedByPlaybook(ACTION, PLAN.hash(), new UUID(0, 9), 3, Grounds.EARNED, 5);

    assertThat(story.hear(trusted)).containsExactly(start(NOON));
  }

  @Test
  void beginsWhenTheWindowOpens() {
    story.hear(proposed(WINDOW));
    assertThat(story.hear(approved(0))).isEmpty();

    assertThat(story.sleep()).containsExactly(start(WINDOW.from()));
  }

  @Test
  void expiresWhereItSleptThroughTheWindow() {
    story.hear(proposed(WINDOW), approved(0));

    assertThat(story.sleepUntil(WINDOW.to()))
        .containsExactly(new Send(new ExpireCostAction(ACTION, WINDOW.to())));
  }

  @Test
  void handsAStepOverOnlyOnceItsStartIsRecorded() {
    Story running = Story.running();

    assertThat(running.hear(started(0, 1))).containsExactly(handOver(0, 1));
    assertThat(running.hear(succeeded(0, 1)))
        .containsExactly(new End(forward(0, 1)), begin(1, 1, NOON));
  }

  @Test
  void makesSureNowAndThenThatTheStepWasHandedOver() {
    Story running = Story.running();
    running.hear(started(0, 1));

    assertThat(running.sleep()).hasSize(1).first().isInstanceOf(HandOver.class);
  }

  @Test
  void isOverOnceTheLastStepIsDone() {
    Story last = Story.atTheLastStep();

    assertThat(last.hear(succeeded(2, 1))).containsExactly(new End(forward(2, 1)), leave(true));
    assertThat(last.state()).isEqualTo(new Settled());
    assertThat(last.hear(new CostActionCompleted(ACTION))).isEmpty();
  }

  @Test
  void triesAgainAfterThePlansPauseAndByTheSameAgent() {
    Story last = Story.atTheLastStep();

    assertThat(last.hear(failed(2, 1))).containsExactly(new End(forward(2, 1)));
    assertThat(last.wake().moment()).isEqualTo(NOON.plusSeconds(10));
    assertThat(last.sleep())
        .containsExactly(
            new Begin(
                forward(2, 2),
                PLAN.resource(),
                AGENT,
                null,
                Patience.deadline(last.now(), Duration.ofMinutes(5))));
  }

  @Test
  void doublesThePauseEachTime() {
    Duration planned = Duration.ofSeconds(10);
    assertThat(Patience.backOff(planned, 3)).isEqualTo(Duration.ofSeconds(40));
    assertThat(Patience.backOff(Duration.ofHours(20), 9)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void saysItselfThatNobodyAnsweredOnceTheDeadlineIsOver() {
    Story running = Story.running();
    running.hear(started(0, 1));

    assertThat(running.sleepUntil(DEADLINE))
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Send.class,
            sent ->
                assertThat(((RecordOutcome) sent.command()).outcome())
                    .isInstanceOfSatisfying(
                        Failed.class,
                        outcome -> assertThat(outcome.code()).isEqualTo(Failed.NO_ANSWER)));
  }

  @Test
  void namesNobodyOnlyOnceATargetHadNoAgentForLong() {
    Story running = Story.running();

    assertThat(running.sleep()).containsExactly(begin(0, 1, running.now()));
    Instant later = NOON.plus(Patience.BEGIN_WITHIN);
    assertThat(running.sleepUntil(later))
        .containsExactly(
            new Begin(
                forward(0, 1),
                PLAN.resource(),
                null,
                Brief.NOBODY,
                Patience.deadline(later, Duration.ofMinutes(5))));
    assertThat(running.hear(new StepStarted(ACTION, 0, 1, Brief.NOBODY, DEADLINE.plusSeconds(600))))
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Send.class,
            sent ->
                assertThat(((RecordOutcome) sent.command()).outcome())
                    .isInstanceOfSatisfying(
                        Failed.class,
                        outcome -> assertThat(outcome.code()).isEqualTo("step.no-agent")));
  }

  @Test
  void waitsADayForANewPlanAfterADrift() {
    Story running = Story.running();
    running.hear(started(0, 1));

    assertThat(running.hear(new CostActionDrifted(ACTION, 0, List.of())))
        .containsExactly(new End(forward(0, 1)));
    assertThat(running.wake().moment()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    assertThat(running.sleep())
        .containsExactly(new Send(new ExpireCostAction(ACTION, running.now())));
  }

  @Test
  void countsAttemptsOnUnderTheNewPlan() {
    Story running = Story.running();
    running.hear(started(0, 1), new CostActionDrifted(ACTION, 0, List.of()));
    running.hear(new CostActionReplanned(ACTION, PLAN, List.of(), DEADLINE, null));

    assertThat(running.hear(approved(0))).containsExactly(start(NOON));
    assertThat(running.hear(begun()))
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Begin.class, begin -> assertThat(begin.key()).isEqualTo(forward(0, 2)));
  }

  @Test
  void staysWhereWhatItHearsIsRepeatedOrLateOrOutOfOrder() {
    Story last = Story.atTheLastStep();
    RemediationState before = last.state();

    for (var stale :
        List.of(
            proposed(null),
            approved(0),
            begun(),
            started(0, 1),
            started(2, 1),
            succeeded(0, 1),
            succeeded(2, 2),
            failed(1, 1),
            Story.undoStarted(0, 1),
            Story.undone(0, 1),
            new CostActionDrifted(ACTION, 0, List.of()),
            new CostActionReplanned(ACTION, PLAN, List.of(), DEADLINE, null),
            new CostActionExpired(ACTION))) {
      assertThat(last.hear(stale)).as(stale.toString()).isEmpty();
      assertThat(last.state()).as(stale.toString()).isEqualTo(before);
    }
  }

  @Test
  void missesNothingThroughADeadlineOfAnEarlierWait() {
    Story running = Story.running();
    WakeAt stale = running.wake();
    running.hear(started(0, 1));
    RemediationState before = running.state();

    assertThat(running.oversleep(stale)).isEmpty();
    assertThat(running.state()).isEqualTo(before);
  }

  @Test
  void hearsNothingOnceItIsOver() {
    Story last = Story.atTheLastStep();
    WakeAt stale = last.wake();
    last.hear(succeeded(2, 1));

    assertThat(last.oversleep(stale)).isEmpty();
    assertThat(last.hear(cancelled())).isEmpty();
    assertThat(last.state()).isEqualTo(new Settled());
  }

  private static Start start(Instant at) {
    return new Start(new StartCostAction(ACTION, at), PLAN.resource());
  }

  private static Begin begin(int step, int attempt, Instant now) {
    return new Begin(
        forward(step, attempt),
        PLAN.resource(),
        null,
        null,
        Patience.deadline(now, Duration.ofMinutes(5)));
  }

  private static HandOver handOver(int step, int attempt) {
    return new HandOver(
        new HandedStep(forward(step, attempt), AGENT, PLAN, NOON.plus(Patience.BEGIN_WITHIN)),
        NOON);
  }
}
