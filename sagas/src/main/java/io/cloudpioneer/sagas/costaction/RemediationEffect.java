package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.HandedStep;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Due;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a remediation asks for. */
public sealed interface RemediationEffect {
  /** The action may begin, once nothing else is at its target. */
  record Start(StartCostAction command, ResourceId target) implements RemediationEffect {}

  /**
   * Others may be at its target.
   *
   * @param touched whether a step was begun on it
   */
  record Leave(ResourceId target, CostActionId action, boolean touched)
      implements RemediationEffect {}

  /** The action is told something. */
  record Send(CostActionCommand command) implements RemediationEffect {}

  /**
   * An attempt is to be started.
   *
   * @param doer the agent that is at the step already; null where the target's owner is to do it
   * @param unowned who is named where the target has no owner; null to wait for one
   * @param deadline when an outcome comes too late
   */
  record Begin(
      StepKey key,
      ResourceId target,
      @Nullable AgentId doer,
      @Nullable AgentId unowned,
      Instant deadline)
      implements RemediationEffect {}

  /** A started attempt is laid ready for its agent. */
  record HandOver(HandedStep step, Instant at) implements RemediationEffect {}

  /** An attempt under way is to end. */
  record Cancel(StepKey key, AgentId agent, Instant at) implements RemediationEffect {}

  /** An attempt has come to its end. */
  record End(StepKey key) implements RemediationEffect {}

  /**
   * The figures are to be measured again, now that every step is done.
   *
   * @param doers the agent of each step
   */
  record Measure(Plan plan, List<Evidence> before, Map<Integer, AgentId> doers)
      implements RemediationEffect {
    public Measure {
      before = List.copyOf(before);
      doers = Map.copyOf(doers);
    }
  }

  /** The remediation wants to hear of {@code due} at that moment. */
  record WakeAt(Instant moment, Due due) implements RemediationEffect {}
}
