package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.CANCELLED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.COMPENSATED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.COMPLETED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.FAILURE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.TELL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.cancel;
import static io.cloudpioneer.aggregates.costaction.ActionStory.compensated;
import static io.cloudpioneer.aggregates.costaction.ActionStory.compensationStarted;
import static io.cloudpioneer.aggregates.costaction.ActionStory.failed;
import static io.cloudpioneer.aggregates.costaction.ActionStory.plan;
import static io.cloudpioneer.aggregates.costaction.ActionStory.proposal;
import static io.cloudpioneer.aggregates.costaction.ActionStory.record;
import static io.cloudpioneer.aggregates.costaction.ActionStory.recordCompensation;
import static io.cloudpioneer.aggregates.costaction.ActionStory.running;
import static io.cloudpioneer.aggregates.costaction.ActionStory.start;
import static io.cloudpioneer.aggregates.costaction.ActionStory.startCompensation;
import static io.cloudpioneer.aggregates.costaction.ActionStory.started;
import static io.cloudpioneer.aggregates.costaction.ActionStory.succeeded;
import static io.cloudpioneer.aggregates.costaction.ActionStory.success;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The plan's first and last step have an undo; the one between needs none. */
class CompensateTest {
  private static final Rejected.Reason UNEXPECTED =
      new Rejected.Reason("step.unexpected", "It is not this step's turn");

  private final FixtureConfiguration<CostAction> fixture = ActionStory.fixture();

  @Test
  void undoesInReverseOrderFromTheStepThatFailed() {
    fixture
        .given(running(2))
        .andGiven(started(2, 1), failed(2, 1), started(2, 2), failed(2, 2))
        .when(startCompensation(0, 1))
        .expectExceptionDetails(UNEXPECTED);
    fixture
        .given(running(2))
        .andGiven(started(2, 1), failed(2, 1), started(2, 2), failed(2, 2))
        .when(startCompensation(2, 1))
        .expectEvents(compensationStarted(2, 1));
  }

  @Test
  void passesOverAStepThatNeedsNoUndo() {
    fixture
        .given(running(2))
        .andGiven(CANCELLED, compensationStarted(0, 1))
        .when(recordCompensation(0, 1, success()))
        .expectEvents(compensated(0, 1), COMPENSATED);
  }

  @Test
  void goesForwardNoMore() {
    fixture
        .given(running(1))
        .andGiven(CANCELLED)
        .when(start(1, 1))
        .expectExceptionDetails(UNEXPECTED);
  }

  @Test
  void letsTheStepUnderWayEndFirstAndUndoesItToo() {
    fixture
        .given(running(2))
        .andGiven(started(2, 1), CANCELLED)
        .when(startCompensation(2, 1))
        .expectExceptionDetails(UNEXPECTED);
    fixture
        .given(running(2))
        .andGiven(started(2, 1), CANCELLED)
        .when(record(2, 1, success()))
        .expectEvents(succeeded(2, 1));
    fixture
        .given(running(2))
        .andGiven(started(2, 1), CANCELLED, succeeded(2, 1))
        .when(startCompensation(2, 1))
        .expectEvents(compensationStarted(2, 1));
  }

  @Test
  void isOverAtOnceWhereNothingWasDone() {
    fixture.given(running(0)).when(cancel()).expectEvents(CANCELLED, COMPENSATED);
  }

  @Test
  void failsWhereTheFailedPlanHasNothingToUndo() {
    Plan tell = plan(TELL);
    fixture
        .given(
            new CostActionProposed(ACTION, proposal(tell, new ApprovalTerms(1, true))),
            new CostActionApprovalGiven(ACTION, tell.hash(), ActionStory.APPROVER, 0, null),
            new CostActionStarted(ACTION, tell.hash()),
            started(0, 1))
        .when(record(0, 1, FAILURE))
        .expectEvents(failed(0, 1), new CostActionFailed(ACTION, 0, FAILURE.code()));
  }

  @Test
  void failsForAPersonToLookAtWhereTheUndoFails() {
    fixture
        .given(running(1))
        .andGiven(CANCELLED, compensationStarted(0, 1))
        .when(recordCompensation(0, 1, FAILURE))
        .expectEvents(
            new StepCompensationFailed(
                ACTION, 0, 1, FAILURE.code(), FAILURE.sentence(), FAILURE.output()),
            new CostActionFailed(ACTION, 0, FAILURE.code()));
  }

  @Test
  void isAskedForOnlyWhileSomethingRuns() {
    Rejected.Reason notRunning =
        new Rejected.Reason(
            "action.not-running", "Only an action that is being executed can be cancelled");
    fixture.given(PROPOSED).when(cancel()).expectExceptionDetails(notRunning);
    fixture.given(PROPOSED, APPROVED).when(cancel()).expectExceptionDetails(notRunning);
    fixture
        .given(running(3))
        .andGiven(COMPLETED)
        .when(cancel())
        .expectExceptionDetails(
            new Rejected.Reason("action.over", "The action is over: it is completed"));
  }
}
