package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.agent.AgentId;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to one step of a cost action's plan, forwards or while it is undone.
 *
 * <p>{@code step} counts from 0 in the order of the plan, {@code attempt} from 1.
 */
public sealed interface StepEvent extends CostActionEvent {
  int step();

  int attempt();

  /**
   * Handed to the agent that owns the target.
   *
   * @param deadline when an outcome comes too late
   */
  record StepStarted(CostActionId actionId, int step, int attempt, AgentId agent, Instant deadline)
      implements StepEvent {}

  /**
   * Done.
   *
   * @param output the tail of what it printed
   * @param observed the facts after it
   */
  record StepSucceeded(
      CostActionId actionId, int step, int attempt, String output, Map<String, String> observed)
      implements StepEvent {
    public StepSucceeded {
      observed = Map.copyOf(observed);
    }
  }

  /**
   * Not done.
   *
   * @param code stable, such as {@code operation.time-limit}
   */
  record StepFailed(
      CostActionId actionId, int step, int attempt, String code, String sentence, String output)
      implements StepEvent {}

  /** Its compensation was handed to the agent. */
  record StepCompensationStarted(
      CostActionId actionId, int step, int attempt, AgentId agent, Instant deadline)
      implements StepEvent {}

  /** Undone. */
  record StepCompensated(CostActionId actionId, int step, int attempt, String output)
      implements StepEvent {}

  /** Its compensation failed. */
  record StepCompensationFailed(
      CostActionId actionId, int step, int attempt, String code, String sentence, String output)
      implements StepEvent {}
}
