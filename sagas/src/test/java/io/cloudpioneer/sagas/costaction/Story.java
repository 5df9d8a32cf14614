package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import io.cloudpioneer.events.costaction.Window;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Leave;
import io.cloudpioneer.sagas.costaction.RemediationEffect.WakeAt;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Told;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Woken;
import io.cloudpioneer.sagas.costaction.RemediationState.Next;
import io.cloudpioneer.sagas.costaction.RemediationState.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remediation of three steps, of which the second can't be undone and the third is tried twice.
 */
final class Story {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final Instant DEADLINE = NOON.plus(Duration.ofMinutes(15));
  static final PersonId ANNA = new PersonId(new UUID(0, 1));
  static final AgentId AGENT = new AgentId(new UUID(0, 4));
  static final CostActionId ACTION = new CostActionId(new UUID(0, 5));
  static final Plan PLAN =
      new Plan(
          ACTION,
          new ResourceId(new UUID(0, 6)),
          List.of(
              step("prune", Operation.UNDO, 1),
              step("tell", null, 1),
              step("restart", Operation.UNDO, 2)));
  static final Window WINDOW =
      new Window(NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(2)));

  private RemediationState state = new Settled();
  private Instant now = NOON;
  private @Nullable WakeAt wake;

  private static PlanStep step(String name, @Nullable Operation undo, int attempts) {
    return new PlanStep(
        name,
        new Operation("script.run", Map.of("script", name)),
        Map.of(),
        undo,
        Duration.ofMinutes(5),
        attempts,
        Duration.ofSeconds(10));
  }

  static CostActionEvent proposed(@Nullable Window window) {
    return proposed(window, List.of());
  }

  static CostActionEvent proposed(@Nullable Window window, List<Evidence> evidence) {
    return new CostActionProposed(
        ACTION,
        new Proposal(
            "Prune old reports",
            PLAN,
            new Scope("on_premises", "default", "default"),
            evidence,
            null,
            Risk.LOW,
            new ApprovalTerms(1, true),
            new Proposer.Person(ANNA),
            NOON.plus(Duration.ofDays(1)),
            window));
  }

  static CostActionEvent approved(int missing) {
    return new CostActionApprovalGiven(ACTION, PLAN.hash(), ANNA, missing, null);
  }

  static CostActionEvent begun() {
    return new CostActionStarted(ACTION, PLAN.hash());
  }

  static CostActionEvent cancelled() {
    return new CostActionCancelled(ACTION, ANNA, null);
  }

  static CostActionEvent started(int step, int attempt) {
    return new StepStarted(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static CostActionEvent succeeded(int step, int attempt) {
    return new StepSucceeded(ACTION, step, attempt, "", Map.of());
  }

  static CostActionEvent failed(int step, int attempt) {
    return new StepFailed(ACTION, step, attempt, "script.failed", "It failed", "");
  }

  static CostActionEvent undoStarted(int step, int attempt) {
    return new StepCompensationStarted(ACTION, step, attempt, AGENT, DEADLINE);
  }

  static CostActionEvent undone(int step, int attempt) {
    return new StepCompensated(ACTION, step, attempt, "");
  }

  static CostActionEvent undoFailed(int step, int attempt) {
    return new StepCompensationFailed(ACTION, step, attempt, "undo.failed", "It failed", "");
  }

  static StepKey forward(int step, int attempt) {
    return new StepKey(ACTION, step, attempt, Direction.FORWARD);
  }

  static StepKey backward(int step, int attempt) {
    return new StepKey(ACTION, step, attempt, Direction.COMPENSATION);
  }

  static Leave leave(boolean touched) {
    return new Leave(PLAN.resource(), ACTION, touched);
  }

  /** Up to the moment where the first step's turn has come. */
  static Story running() {
    return running(List.of());
  }

  static Story running(List<Evidence> evidence) {
    Story story = new Story();
    story.hear(proposed(null, evidence), approved(0), begun());
    return story;
  }

  /** Up to the moment where the third step is under way. */
  static Story atTheLastStep() {
    return atTheLastStep(List.of());
  }

  static Story atTheLastStep(List<Evidence> evidence) {
    Story story = running(evidence);
    story.hear(started(0, 1), succeeded(0, 1), started(1, 1), succeeded(1, 1), started(2, 1));
    return story;
  }

  /** What the last of these events asks for, but for the wait. */
  List<RemediationEffect> hear(CostActionEvent... events) {
    List<RemediationEffect> asked = List.of();
    for (CostActionEvent event : events) {
      asked = take(state.after(new Told(event, now)));
    }
    return asked;
  }

  /** Lets the time pass to the moment that is waited for. */
  List<RemediationEffect> sleep() {
    WakeAt due = wake();
    now = due.moment();
    return take(state.after(new Woken(due.due(), now)));
  }

  /** Lets more time pass than is waited for. */
  List<RemediationEffect> sleepUntil(Instant moment) {
    now = moment;
    return take(state.after(new Woken(wake().due(), now)));
  }

  /** A deadline of an earlier wait fires. */
  List<RemediationEffect> oversleep(WakeAt stale) {
    return take(state.after(new Woken(stale.due(), now)));
  }

  WakeAt wake() {
    if (wake == null) {
      throw new AssertionError("Nothing is waited for");
    }
    return wake;
  }

  Instant now() {
    return now;
  }

  RemediationState state() {
    return state;
  }

  private List<RemediationEffect> take(Next next) {
    state = next.state();
    next.effects().stream()
        .filter(WakeAt.class::isInstance)
        .map(WakeAt.class::cast)
        .forEach(asked -> wake = asked);
    return next.effects().stream().filter(effect -> !(effect instanceof WakeAt)).toList();
  }
}
