package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the tests of a cost action are told in: prune a directory, then two more steps.
 */
final class ActionStory {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
  static final Instant DEADLINE = NOON.plus(Duration.ofMinutes(6));
  static final PersonId OPERATOR = new PersonId(new UUID(0, 1));
  static final PersonId APPROVER = new PersonId(new UUID(0, 2));
  static final PersonId OTHER_APPROVER = new PersonId(new UUID(0, 3));
  static final AgentId AGENT = new AgentId(new UUID(0, 4));
  static final CostActionId ACTION = new CostActionId(new UUID(0, 5));
  static final Failed FAILURE = new Failed("operation.time-limit", "It took too long", "…");

  static final PlanStep PRUNE = step("prune", Operation.UNDO, 1);
  static final PlanStep TELL = step("tell", null, 1);
  static final PlanStep RESTART = step("restart", Operation.UNDO, 2);
  static final Plan PLAN = plan(PRUNE, TELL, RESTART);
  static final Proposal PROPOSAL = proposal(PLAN, new ApprovalTerms(1, true));

  static final CostActionProposed PROPOSED = new CostActionProposed(ACTION, PROPOSAL);
  static final CostActionApprovalGiven APPROVED =
      new CostActionApprovalGiven(ACTION, PLAN.hash(), APPROVER, 0, null);
  static final CostActionStarted STARTED = new CostActionStarted(ACTION, PLAN.hash());
  static final CostActionCancelled CANCELLED = new CostActionCancelled(ACTION, OPERATOR, null);
  static final CostActionCompleted COMPLETED = new CostActionCompleted(ACTION);
  static final CostActionCompensated COMPENSATED = new CostActionCompensated(ACTION);

  private ActionStory() {}

  static FixtureConfiguration<CostAction> fixture() {
    return new AggregateTestFixture<>(CostAction.class);
  }

  static Plan plan(PlanStep... steps) {
    return new Plan(ACTION, new ResourceId(new UUID(0, 6)), List.of(steps));
  }

  static PlanStep step(String name, @Nullable Operation compensation, int attempts) {
    return new PlanStep(
        name,
        new Operation("script.run", Map.of("script", name)),
        Map.of("script.hash", "1"),
        compensation,
        Duration.ofMinutes(5),
        attempts,
        Duration.ofSeconds(10));
  }

  static Proposal proposal(Plan plan, ApprovalTerms terms) {
    return new Proposal(
        "Prune old reports",
        plan,
        new Scope("on_premises", "default", "default"),
        List.of(),
        null,
        Risk.LOW,
        terms,
        new Proposer.Person(OPERATOR),
        TOMORROW,
        null);
  }

  static ProposeCostAction propose(Proposal proposal) {
    return new ProposeCostAction(ACTION, proposal, NOON);
  }

  static ApproveCostAction approve(PersonId by) {
    return new ApproveCostAction(ACTION, PLAN.hash(), by, null, NOON);
  }

  static CancelCostAction cancel() {
    return new CancelCostAction(ACTION, OPERATOR, null);
  }

  static StartStep start(int step, int attempt) {
    return new StartStep(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static StepStarted started(int step, int attempt) {
    return new StepStarted(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static RecordOutcome record(int step, int attempt, StepOutcome outcome) {
    return new RecordOutcome(ACTION, step, attempt, AGENT, outcome, NOON);
  }

  static Succeeded success() {
    return new Succeeded("done", Map.of());
  }

  static StepSucceeded succeeded(int step, int attempt) {
    return new StepSucceeded(ACTION, step, attempt, "done", Map.of());
  }

  static StepFailed failed(int step, int attempt) {
    return new StepFailed(
        ACTION, step, attempt, FAILURE.code(), FAILURE.sentence(), FAILURE.output());
  }

  static StartCompensation startCompensation(int step, int attempt) {
    return new StartCompensation(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static StepCompensationStarted compensationStarted(int step, int attempt) {
    return new StepCompensationStarted(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static RecordCompensation recordCompensation(int step, int attempt, StepOutcome outcome) {
    return new RecordCompensation(ACTION, step, attempt, AGENT, outcome, NOON);
  }

  static StepCompensated compensated(int step, int attempt) {
    return new StepCompensated(ACTION, step, attempt, "done");
  }

  /** Proposed, approved, begun, and the first steps done. */
  static List<Object> running(int done) {
    var events = new ArrayList<Object>(List.of(PROPOSED, APPROVED, STARTED));
    for (int step = 0; step < done; step++) {
      events.add(started(step, 1));
      events.add(succeeded(step, 1));
    }
    return events;
  }
}
