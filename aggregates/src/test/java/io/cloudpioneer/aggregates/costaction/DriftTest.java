package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVER;
import static io.cloudpioneer.aggregates.costaction.ActionStory.CANCELLED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.NOON;
import static io.cloudpioneer.aggregates.costaction.ActionStory.OPERATOR;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PLAN;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSAL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PRUNE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.STARTED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.TELL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.TOMORROW;
import static io.cloudpioneer.aggregates.costaction.ActionStory.approve;
import static io.cloudpioneer.aggregates.costaction.ActionStory.cancel;
import static io.cloudpioneer.aggregates.costaction.ActionStory.plan;
import static io.cloudpioneer.aggregates.costaction.ActionStory.record;
import static io.cloudpioneer.aggregates.costaction.ActionStory.running;
import static io.cloudpioneer.aggregates.costaction.ActionStory.start;
import static io.cloudpioneer.aggregates.costaction.ActionStory.started;
import static io.cloudpioneer.aggregates.costaction.ActionStory.step;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Window;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final List<Difference> DIFFERENCES =
      List.of(new Difference("script.hash", "1", "2"));
  private static final CostActionDrifted DRIFTED = new CostActionDrifted(ACTION, 1, DIFFERENCES);
  private static final Plan ANEW = plan(PRUNE, step("tell anew", null, 1));
  private static final List<Evidence> EVIDENCE =
      List.of(new Evidence("files", 2, "1", new Evidence.Observation("directory.files", NOON)));
  private static final CostActionReplanned REPLANNED =
      new CostActionReplanned(ACTION, ANEW, EVIDENCE, TOMORROW, OPERATOR);
  private static final CostActionApprovalGiven APPROVED_ANEW =
      new CostActionApprovalGiven(ACTION, ANEW.hash(), APPROVER, 0, null);

  private final FixtureConfiguration<CostAction> fixture = ActionStory.fixture();

  @Test
  void stopsTheActionAndShowsTheDifference() {
    fixture
        .given(running(1))
        .andGiven(started(1, 1))
        .when(record(1, 1, new Drifted(DIFFERENCES)))
        .expectEvents(DRIFTED);
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED)
        .when(start(1, 1))
        .expectExceptionDetails(
            new Rejected.Reason("step.unexpected", "It is not this step's turn"));
  }

  @Test
  void asksForANewApprovalOfAPlanMadeAnew() {
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED)
        .when(replan(ANEW))
        .expectEvents(REPLANNED);
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED, REPLANNED)
        .when(approve(APPROVER))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.other-plan",
                "The plan is no longer the one that was seen: look at it again"));
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED, REPLANNED)
        .when(new ApproveCostAction(ACTION, ANEW.hash(), APPROVER, null, NOON))
        .expectEvents(APPROVED_ANEW);
  }

  @Test
  void isNotPlannedAnewOnceItsWindowIsOver() {
    Proposal inWindow =
        new Proposal(
            PROPOSAL.title(),
            PLAN,
            PROPOSAL.scope(),
            List.of(),
            null,
            PROPOSAL.risk(),
            PROPOSAL.terms(),
            PROPOSAL.proposer(),
            TOMORROW,
            new Window(NOON.minusSeconds(3_600), NOON));
    fixture
        .given(new CostActionProposed(ACTION, inWindow), APPROVED, STARTED)
        .andGiven(started(0, 1), new CostActionDrifted(ACTION, 0, DIFFERENCES))
        .when(replan(PLAN))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.window-over",
                "Its maintenance window is over: stop it, which undoes what was done, and propose"
                    + " it anew"));
  }

  @Test
  void goesOnWhereItStoppedAndCountsAttemptsOn() {
    fixture
        .given(running(1))
        .andGiven(
            started(1, 1),
            DRIFTED,
            REPLANNED,
            APPROVED_ANEW,
            new CostActionStarted(ACTION, ANEW.hash()))
        .when(start(1, 2))
        .expectEvents(started(1, 2));
  }

  @Test
  void letsNobodyRewriteWhatIsDone() {
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED)
        .when(replan(plan(TELL)))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.other-steps",
                "The steps that are done, and the resource, must be the same in the new plan"));
  }

  @Test
  void undoesWhatIsDoneWhereNobodyApprovesAnew() {
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED)
        .when(cancel())
        .expectEvents(CANCELLED);
    fixture
        .given(running(1))
        .andGiven(started(1, 1), DRIFTED, REPLANNED, new CostActionExpired(ACTION))
        .when(ActionStory.startCompensation(0, 1))
        .expectEvents(ActionStory.compensationStarted(0, 1));
    fixture
        .given(running(0))
        .andGiven(started(0, 1), new CostActionDrifted(ACTION, 0, DIFFERENCES))
        .when(new ExpireCostAction(ACTION, NOON))
        .expectEvents(new CostActionExpired(ACTION));
  }

  @Test
  void isTheOnlyReasonToPlanAnew() {
    fixture
        .given(running(1))
        .when(replan(PLAN))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.not-drifted",
                "Only an action whose target has changed can be planned anew"));
  }

  private static ReplanCostAction replan(Plan plan) {
    return new ReplanCostAction(ACTION, plan, EVIDENCE, TOMORROW, OPERATOR, NOON);
  }
}
