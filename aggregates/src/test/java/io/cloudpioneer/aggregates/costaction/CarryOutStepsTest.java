package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.AGENT;
import static io.cloudpioneer.aggregates.costaction.ActionStory.COMPLETED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.DEADLINE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.FAILURE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.NOON;
import static io.cloudpioneer.aggregates.costaction.ActionStory.failed;
import static io.cloudpioneer.aggregates.costaction.ActionStory.record;
import static io.cloudpioneer.aggregates.costaction.ActionStory.running;
import static io.cloudpioneer.aggregates.costaction.ActionStory.start;
import static io.cloudpioneer.aggregates.costaction.ActionStory.started;
import static io.cloudpioneer.aggregates.costaction.ActionStory.succeeded;
import static io.cloudpioneer.aggregates.costaction.ActionStory.success;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CarryOutStepsTest {
  private static final Rejected.Reason UNEXPECTED =
      new Rejected.Reason("step.unexpected", "It is not this step's turn");

  private final FixtureConfiguration<CostAction> fixture = ActionStory.fixture();

  @Test
  void goesInTheOrderOfThePlan() {
    fixture.given(running(0)).when(start(1, 1)).expectExceptionDetails(UNEXPECTED);
    fixture.given(running(0)).when(start(0, 1)).expectEvents(started(0, 1));
    fixture.given(running(1)).when(start(1, 1)).expectEvents(started(1, 1));
  }

  @Test
  void startsAnAttemptOnce() {
    fixture.given(running(0)).andGiven(started(0, 1)).when(start(0, 1)).expectNoEvents();
    fixture
        .given(running(0))
        .andGiven(started(0, 1))
        .when(start(0, 2))
        .expectExceptionDetails(UNEXPECTED);
  }

  @Test
  void completesWithTheLastStep() {
    fixture
        .given(running(2))
        .andGiven(started(2, 1))
        .when(record(2, 1, success()))
        .expectEvents(succeeded(2, 1), COMPLETED);
  }

  @Test
  void takesAnOutcomeOnce() {
    fixture.given(running(1)).when(record(0, 1, success())).expectNoEvents();
    fixture.given(running(1)).when(record(0, 1, FAILURE)).expectNoEvents();
  }

  @Test
  void triesAgainAsOftenAsThePlanSays() {
    fixture
        .given(running(2))
        .andGiven(started(2, 1))
        .when(record(2, 1, FAILURE))
        .expectEvents(failed(2, 1));
    fixture
        .given(running(2))
        .andGiven(started(2, 1), failed(2, 1))
        .when(start(2, 2))
        .expectEvents(started(2, 2));
  }

  @Test
  void refusesAnotherAgentsAnswer() {
    AgentId other = new AgentId(new UUID(0, 99));
    fixture
        .given(running(0))
        .andGiven(started(0, 1))
        .when(new RecordOutcome(ACTION, 0, 1, other, success(), NOON))
        .expectExceptionDetails(
            new Rejected.Reason(
                "step.other-agent",
                "This step was handed to another agent: its outcome is not yours"));
  }

  @Test
  void refusesAnAnswerAfterItsDeadline() {
    fixture
        .given(running(0))
        .andGiven(started(0, 1))
        .when(new RecordOutcome(ACTION, 0, 1, AGENT, success(), DEADLINE))
        .expectExceptionDetails(
            new Rejected.Reason(
                "step.too-late", "The step's deadline is over: its outcome no longer counts"));
  }

  @Test
  void failsWhereNobodyAnswersInTimeAndNoEarlier() {
    Failed silence = new Failed(Failed.NO_ANSWER, "Its agent did not answer", "");
    fixture
        .given(running(2))
        .andGiven(started(2, 1))
        .when(new RecordOutcome(ACTION, 2, 1, AGENT, silence, DEADLINE))
        .expectEvents(new StepFailed(ACTION, 2, 1, Failed.NO_ANSWER, silence.sentence(), ""));
    fixture
        .given(running(2))
        .andGiven(started(2, 1))
        .when(record(2, 1, silence))
        .expectExceptionDetails(
            new Rejected.Reason("step.not-due", "The step's agent still has time to answer"));
  }

  @Test
  void isVerifiedOnceCompletedAndNoEarlier() {
    VerifyCostAction verify = new VerifyCostAction(ACTION, true, List.of());
    CostActionVerified verified = new CostActionVerified(ACTION, true, List.of());
    fixture
        .given(running(3))
        .when(verify)
        .expectExceptionDetails(
            new Rejected.Reason("action.not-completed", "Only a completed action can be verified"));
    fixture.given(running(3)).andGiven(COMPLETED).when(verify).expectEvents(verified);
    fixture.given(running(3)).andGiven(COMPLETED, verified).when(verify).expectNoEvents();
  }
}
