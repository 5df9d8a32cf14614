package io.cloudpioneer.sagas.costaction;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Window;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a remediation must know of its action.
 *
 * @param window when it may begin; null for as soon as it is approved
 * @param expiresAt when nobody may approve it any more
 * @param evidence the figures it rests on, to be measured again; none in a state stored before
 *     anything was measured
 * @param doers the agent each begun step was handed to: only that one can do it again, or undo it
 */
record Brief(
    Plan plan,
    @Nullable Window window,
    Instant expiresAt,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Evidence> evidence,
    Map<Integer, AgentId> doers) {
  /** Named where a step had to be started and its target had no agent. */
  static final AgentId NOBODY = new AgentId(new UUID(0, 0));

  private static final int NONE = -1;

  Brief {
    evidence = List.copyOf(evidence);
    doers = Map.copyOf(doers);
  }

  static Brief of(Proposal proposal) {
    return new Brief(
        proposal.plan(), proposal.window(), proposal.expiresAt(), proposal.evidence(), Map.of());
  }

  Brief with(Plan newPlan, List<Evidence> newEvidence, Instant newExpiry) {
    return new Brief(newPlan, window, newExpiry, newEvidence, doers);
  }

  Brief withDoer(int step, AgentId agent) {
    Map<Integer, AgentId> all = new HashMap<>(doers);
    all.put(step, agent);
    return new Brief(plan, window, expiresAt, evidence, all);
  }

  CostActionId action() {
    return plan.action();
  }

  int steps() {
    return plan.steps().size();
  }

  PlanStep step(int number) {
    return plan.steps().get(number);
  }

  StepKey key(int step, int attempt, Direction direction) {
    return new StepKey(action(), step, attempt, direction);
  }

  /** The last step before one that has a compensation, or -1: the aggregate's rule. */
  int lastToUndo(int below) {
    int step = below - 1;
    while (step > NONE && step(step).compensation() == null) {
      step--;
    }
    return step;
  }
}
