package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.APPROVER;
import static io.cloudpioneer.aggregates.costaction.ActionStory.NOON;
import static io.cloudpioneer.aggregates.costaction.ActionStory.OPERATOR;
import static io.cloudpioneer.aggregates.costaction.ActionStory.OTHER_APPROVER;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PLAN;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSAL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PRUNE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.STARTED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.TOMORROW;
import static io.cloudpioneer.aggregates.costaction.ActionStory.approve;
import static io.cloudpioneer.aggregates.costaction.ActionStory.plan;
import static io.cloudpioneer.aggregates.costaction.ActionStory.proposal;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveByPlaybook;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionScheduled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Window;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ApproveCostActionTest {
  private static final CostActionProposed BY_TWO =
      new CostActionProposed(ACTION, proposal(PLAN, new ApprovalTerms(2, false)));
  private static final CostActionApprovalGiven FIRST_OF_TWO =
      new CostActionApprovalGiven(ACTION, PLAN.hash(), APPROVER, 1, null);
  private static final Window WINDOW = new Window(NOON.plusSeconds(60), NOON.plusSeconds(120));
  private static final CostActionProposed IN_A_WINDOW = new CostActionProposed(ACTION, in(WINDOW));

  private static final UUID PLAYBOOK = new UUID(0, 9);
  private static final CostActionProposed BY_PLAYBOOK =
      new CostActionProposed(
          ACTION,
          new Proposal(
              PROPOSAL.title(),
              PLAN,
              PROPOSAL.scope(),
              List.of(),
              null,
              PROPOSAL.risk(),
              PROPOSAL.terms(),
              new Proposer.Playbook(PLAYBOOK, 3, null),
              TOMORROW,
              null));

  private final FixtureConfiguration<CostAction> fixture = ActionStory.fixture();

  @Test
  void bindsThePlanThatWasSeen() {
    fixture.given(PROPOSED).when(approve(APPROVER)).expectEvents(APPROVED);
  }

  @Test
  void refusesAnyOtherPlan() {
    fixture
        .given(PROPOSED)
        .when(new ApproveCostAction(ACTION, plan(PRUNE).hash(), APPROVER, null, NOON))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.other-plan",
                "The plan is no longer the one that was seen: look at it again"));
  }

  @Test
  void takesTwoPeopleWhereTwoAreWanted() {
    fixture.given(BY_TWO).when(approve(APPROVER)).expectEvents(FIRST_OF_TWO);
    fixture
        .given(BY_TWO, FIRST_OF_TWO)
        .when(approve(OTHER_APPROVER))
        .expectEvents(new CostActionApprovalGiven(ACTION, PLAN.hash(), OTHER_APPROVER, 0, null));
  }

  @Test
  void needsNobodyWhereThePlaybookThatProposedItSaysSo() {
    fixture
        .given(BY_PLAYBOOK)
        .when(byPlaybook(3, PLAN.hash()))
        .expectEvents(
            new CostActionApprovedByPlaybook(ACTION, PLAN.hash(), PLAYBOOK, 3, Grounds.EARNED, 5));
    fixture.given(BY_PLAYBOOK, APPROVED).when(byPlaybook(3, PLAN.hash())).expectNoEvents();
  }

  @Test
  void takesNoOtherPlaybooksWordNorForAnotherPlan() {
    Rejected.Reason other =
        new Rejected.Reason(
            "action.other-proposer", "A playbook approves only what it proposed itself");
    fixture.given(PROPOSED).when(byPlaybook(3, PLAN.hash())).expectExceptionDetails(other);
    fixture.given(BY_PLAYBOOK).when(byPlaybook(2, PLAN.hash())).expectExceptionDetails(other);
    fixture
        .given(BY_PLAYBOOK)
        .when(byPlaybook(3, plan(PRUNE).hash()))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.other-plan",
                "The plan is no longer the one that was seen: look at it again"));
  }

  private static ApproveByPlaybook byPlaybook(int version, PlanHash plan) {
    return new ApproveByPlaybook(ACTION, plan, PLAYBOOK, version, Grounds.EARNED, 5, NOON);
  }

  @Test
  void refusesTheSamePersonTwice() {
    fixture
        .given(BY_TWO, FIRST_OF_TWO)
        .when(approve(APPROVER))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.approved-twice",
                "You have approved this action; somebody else has to, too"));
  }

  @Test
  void refusesWhoProposedItWhereTheTermsSaySo() {
    fixture
        .given(BY_TWO)
        .when(approve(OPERATOR))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.own-proposal",
                "Who proposed this action may not approve it: ask somebody else"));
  }

  @Test
  void refusesOnceItsTimeIsOver() {
    Rejected.Reason over =
        new Rejected.Reason("action.expired", "The time to approve this action is over");
    fixture
        .given(PROPOSED)
        .when(new ApproveCostAction(ACTION, PLAN.hash(), APPROVER, null, TOMORROW))
        .expectExceptionDetails(over);
    fixture
        .given(PROPOSED)
        .when(new ExpireCostAction(ACTION, TOMORROW))
        .expectEvents(new CostActionExpired(ACTION));
    fixture.given(PROPOSED).when(new ExpireCostAction(ACTION, NOON)).expectNoEvents();
  }

  @Test
  void refusesTwiceOverAndOnceItIsDecided() {
    fixture
        .given(PROPOSED, APPROVED)
        .when(approve(OTHER_APPROVER))
        .expectExceptionDetails(
            new Rejected.Reason("action.approved", "This action is approved already"));
    fixture
        .given(PROPOSED, new CostActionRejected(ACTION, APPROVER, null))
        .when(approve(APPROVER))
        .expectExceptionDetails(
            new Rejected.Reason("action.over", "The action is over: it is rejected"));
  }

  @Test
  void endsByRejectionOrWithdrawal() {
    fixture
        .given(PROPOSED)
        .when(new RejectCostAction(ACTION, APPROVER, null))
        .expectEvents(new CostActionRejected(ACTION, APPROVER, null));
    fixture
        .given(PROPOSED, APPROVED)
        .when(new WithdrawCostAction(ACTION, OPERATOR, null))
        .expectEvents(new CostActionWithdrawn(ACTION, OPERATOR, null));
  }

  @Test
  void waitsForItsWindowAndNoLonger() {
    CostActionScheduled scheduled = new CostActionScheduled(ACTION, WINDOW);
    fixture.given(IN_A_WINDOW).when(approve(APPROVER)).expectEvents(APPROVED, scheduled);
    fixture
        .given(IN_A_WINDOW, APPROVED, scheduled)
        .when(new StartCostAction(ACTION, NOON))
        .expectExceptionDetails(
            new Rejected.Reason(
                "action.outside-window", "The action's maintenance window is not open"));
    fixture
        .given(IN_A_WINDOW, APPROVED, scheduled)
        .when(new StartCostAction(ACTION, WINDOW.from()))
        .expectEvents(STARTED);
    fixture
        .given(IN_A_WINDOW, APPROVED, scheduled)
        .when(new ExpireCostAction(ACTION, WINDOW.to()))
        .expectEvents(new CostActionExpired(ACTION));
  }

  @Test
  void refusesAnUnknownAction() {
    fixture
        .givenNoPriorActivity()
        .when(approve(APPROVER))
        .expectExceptionDetails(
            new Rejected.Reason("action.unknown", "There is no such cost action"));
  }

  private static Proposal in(Window window) {
    Instant expiresAt = PROPOSAL.expiresAt();
    return new Proposal(
        PROPOSAL.title(),
        PLAN,
        PROPOSAL.scope(),
        PROPOSAL.evidence(),
        PROPOSAL.saving(),
        PROPOSAL.risk(),
        PROPOSAL.terms(),
        PROPOSAL.proposer(),
        expiresAt,
        window);
  }
}
