package io.cloudpioneer.sagas.costaction;

import static io.cloudpioneer.sagas.costaction.Story.ACTION;
import static io.cloudpioneer.sagas.costaction.Story.AGENT;
import static io.cloudpioneer.sagas.costaction.Story.NOON;
import static io.cloudpioneer.sagas.costaction.Story.PLAN;
import static io.cloudpioneer.sagas.costaction.Story.backward;
import static io.cloudpioneer.sagas.costaction.Story.cancelled;
import static io.cloudpioneer.sagas.costaction.Story.failed;
import static io.cloudpioneer.sagas.costaction.Story.forward;
import static io.cloudpioneer.sagas.costaction.Story.leave;
import static io.cloudpioneer.sagas.costaction.Story.started;
import static io.cloudpioneer.sagas.costaction.Story.succeeded;
import static io.cloudpioneer.sagas.costaction.Story.undoFailed;
import static io.cloudpioneer.sagas.costaction.Story.undoStarted;
import static io.cloudpioneer.sagas.costaction.Story.undone;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Begin;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Cancel;
import io.cloudpioneer.sagas.costaction.RemediationEffect.End;
import io.cloudpioneer.sagas.costaction.RemediationEffect.HandOver;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Send;
import io.cloudpioneer.sagas.costaction.RemediationState.Settled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A remediation on its way back. */
class UndoingTest {
  @Test
  void undoesTheFailedStepFirstAndThenTheOnesBeforeIt() {
    Story story = Story.atTheLastStep();
    story.hear(failed(2, 1));
    story.sleep();
    story.hear(started(2, 2));

    assertThat(story.hear(failed(2, 2)))
        .containsExactly(new End(forward(2, 2)), begin(2, 1, AGENT, story));
    assertThat(story.hear(undoStarted(2, 1))).hasSize(1).first().isInstanceOf(HandOver.class);
    assertThat(story.hear(undone(2, 1)))
        .containsExactly(new End(backward(2, 1)), begin(0, 1, AGENT, story));
    story.hear(undoStarted(0, 1));
    assertThat(story.hear(undone(0, 1))).containsExactly(new End(backward(0, 1)), leave(true));
    assertThat(story.state()).isEqualTo(new Settled());
  }

  @Test
  void triesACompensationAsOftenAsTheStep() {
    Story story = Story.atTheLastStep();
    story.hear(cancelled(), succeeded(2, 1), undoStarted(2, 1), undoFailed(2, 1));

    assertThat(story.wake().moment()).isEqualTo(NOON.plusSeconds(10));
    assertThat(story.sleep()).containsExactly(begin(2, 2, AGENT, story));
    story.hear(undoStarted(2, 2));
    assertThat(story.hear(undoFailed(2, 2))).containsExactly(new End(backward(2, 2)), leave(true));
    assertThat(story.state()).isEqualTo(new Settled());
  }

  @Test
  void letsAStepUnderWayComeToItsEndWhenItIsCancelled() {
    Story story = Story.atTheLastStep();

    assertThat(story.hear(cancelled())).containsExactly(new Cancel(forward(2, 1), AGENT, NOON));
    assertThat(story.sleep()).containsExactly(new Cancel(forward(2, 1), AGENT, story.now()));
    assertThat(story.hear(failed(2, 1)))
        .containsExactly(new End(forward(2, 1)), begin(2, 1, AGENT, story));
  }

  @Test
  void undoesWhatWasDoneWhenItIsCancelledBetweenTwoSteps() {
    Story story = Story.running();
    story.hear(started(0, 1), succeeded(0, 1));

    assertThat(story.hear(cancelled())).containsExactly(begin(0, 1, AGENT, story));
  }

  @Test
  void isOverWhereNothingWasDone() {
    Story story = Story.running();

    assertThat(story.hear(cancelled())).containsExactly(leave(false));
    assertThat(story.state()).isEqualTo(new Settled());
  }

  @Test
  void undoesWhatWasDoneWhereNoNewPlanCame() {
    Story story = Story.running();
    story.hear(started(0, 1), succeeded(0, 1), started(1, 1));
    story.hear(new CostActionDrifted(ACTION, 1, List.of()));

    assertThat(story.hear(new CostActionExpired(ACTION)))
        .containsExactly(begin(0, 1, AGENT, story));
  }

  /** The aggregate wants every step undone that may have been begun. */
  @Test
  void saysItselfThatNothingIsToBeUndoneOfAStepThatHadNoAgent() {
    Story story = Story.running();
    story.hear(new StepStarted(ACTION, 0, 1, Brief.NOBODY, Story.DEADLINE));

    assertThat(story.hear(failed(0, 1)))
        .containsExactly(new End(forward(0, 1)), begin(0, 1, Brief.NOBODY, story));
    assertThat(story.hear(new StepCompensationStarted(ACTION, 0, 1, Brief.NOBODY, Story.DEADLINE)))
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            Send.class,
            sent ->
                assertThat(((RecordCompensation) sent.command()).outcome())
                    .isInstanceOf(Succeeded.class));
  }

  private static Begin begin(int step, int attempt, AgentId doer, Story story) {
    return new Begin(
        backward(step, attempt),
        PLAN.resource(),
        doer,
        null,
        Patience.deadline(story.now(), Duration.ofMinutes(5)));
  }
}
