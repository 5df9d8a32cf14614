package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ActionStory.ACTION;
import static io.cloudpioneer.aggregates.costaction.ActionStory.NOON;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PLAN;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSAL;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PROPOSED;
import static io.cloudpioneer.aggregates.costaction.ActionStory.PRUNE;
import static io.cloudpioneer.aggregates.costaction.ActionStory.plan;
import static io.cloudpioneer.aggregates.costaction.ActionStory.proposal;
import static io.cloudpioneer.aggregates.costaction.ActionStory.propose;
import static io.cloudpioneer.aggregates.costaction.ActionStory.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Saving;
import io.cloudpioneer.events.costaction.SavingPeriod;
import io.cloudpioneer.events.costaction.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeCostActionTest {
  private static final ApprovalTerms ONE = new ApprovalTerms(1, true);

  private final FixtureConfiguration<CostAction> fixture = ActionStory.fixture();

  @Test
  void putsAPlanBeforeThoseWhoDecide() {
    fixture.givenNoPriorActivity().when(propose(PROPOSAL)).expectEvents(PROPOSED);
  }

  @Test
  void takesTheSameProposalTwice() {
    fixture.given(PROPOSED).when(propose(PROPOSAL)).expectNoEvents();
  }

  @Test
  void refusesAnotherProposalUnderTheSameId() {
    fixture
        .given(PROPOSED)
        .when(propose(proposal(plan(PRUNE), ONE)))
        .expectExceptionDetails(
            new Rejected.Reason("action.exists", "A different action was proposed under this id"));
  }

  @Test
  void refusesAPlanThatIsNone() {
    assertThat(refusal(proposal(plan(), ONE))).isEqualTo("plan.no-steps");
    assertThat(refusal(proposal(plan(PRUNE, PRUNE), ONE))).isEqualTo("plan.step-twice");
    assertThat(refusal(proposal(plan(step(" ", null, 1)), ONE))).isEqualTo("plan.nameless-step");
    assertThat(refusal(proposal(plan(step("x", null, 0)), ONE))).isEqualTo("plan.bad-attempts");
    assertThat(refusal(proposal(plan(step("\uD83D", null, 1)), ONE))).isEqualTo("plan.bad-text");
    assertThat(refusal(proposal(plan(step("x".repeat(Plan.MOST_BYTES), null, 1)), ONE)))
        .isEqualTo("plan.too-large");
    assertThat(
            refusal(
                proposal(
                    new Plan(new CostActionId(new UUID(0, 9)), PLAN.resource(), PLAN.steps()),
                    ONE)))
        .isEqualTo("plan.other-action");
  }

  @Test
  void refusesAnUndoThatUndoesNothing() {
    assertThat(
            refusal(
                proposal(
                    plan(
                        new PlanStep(
                            "undo",
                            Operation.UNDO,
                            PRUNE.observed(),
                            null,
                            PRUNE.timeLimit(),
                            1,
                            PRUNE.backOff())),
                    ONE)))
        .isEqualTo("plan.undo-forwards");
  }

  @Test
  void refusesASavingThatIsNone() {
    assertThat(refusal(saving("-0.01", "EUR"))).isEqualTo("action.negative-saving");
    assertThat(refusal(saving("1", "EURO"))).isEqualTo("action.unknown-currency");
  }

  @Test
  void refusesTimesThatCannotCome() {
    assertThat(refusal(window(new Window(NOON.plusSeconds(2), NOON.plusSeconds(1)))))
        .isEqualTo("action.bad-window");
    assertThat(refusal(window(new Window(NOON.minusSeconds(2), NOON))))
        .isEqualTo("action.bad-window");
    assertThat(refusal(PROPOSAL.with(PLAN, List.of(), NOON))).isEqualTo("action.bad-expiry");
  }

  @Test
  void refusesApprovalByNobody() {
    assertThat(refusal(proposal(PLAN, new ApprovalTerms(0, true)))).isEqualTo("action.bad-terms");
  }

  private static Proposal saving(String amount, String currency) {
    return changed(new Saving(new BigDecimal(amount), currency, SavingPeriod.MONTH), null);
  }

  private static Proposal window(Window window) {
    return changed(null, window);
  }

  private static Proposal changed(@Nullable Saving saving, @Nullable Window window) {
    return new Proposal(
        PROPOSAL.title(),
        PLAN,
        PROPOSAL.scope(),
        PROPOSAL.evidence(),
        saving,
        PROPOSAL.risk(),
        ONE,
        PROPOSAL.proposer(),
        PROPOSAL.expiresAt(),
        window);
  }

  private static String refusal(Proposal proposal) {
    return catchThrowableOfType(Rejected.class, () -> ProposalCheck.require(ACTION, proposal, NOON))
        .reason()
        .code();
  }
}
