package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.person.Role;
import java.time.Instant;

/**
 * What the remediation says of one attempt at a step of a running action, or at its compensation.
 * Saying the same again changes nothing.
 *
 * <p>{@code step} counts from 0 in the order of the plan, {@code attempt} from 1.
 */
public sealed interface StepCommand extends CostActionCommand {
  int step();

  int attempt();

  /** The agent that owns the target, or that answers. */
  AgentId agent();

  /**
   * Hands a step to its agent.
   *
   * @param deadline when an outcome comes too late
   */
  @Permits(Role.PLATFORM)
  record StartStep(CostActionId actionId, int step, int attempt, AgentId agent, Instant deadline)
      implements StepCommand {}

  /** What came of a step, as its agent says. */
  @Permits({Role.PLATFORM, Role.AGENT})
  record RecordOutcome(
      CostActionId actionId, int step, int attempt, AgentId agent, StepOutcome outcome, Instant at)
      implements StepCommand {}

  /** Hands a step's compensation to its agent. */
  @Permits(Role.PLATFORM)
  record StartCompensation(
      CostActionId actionId, int step, int attempt, AgentId agent, Instant deadline)
      implements StepCommand {}

  /** What came of a step's compensation. */
  @Permits({Role.PLATFORM, Role.AGENT})
  record RecordCompensation(
      CostActionId actionId, int step, int attempt, AgentId agent, StepOutcome outcome, Instant at)
      implements StepCommand {}
}
