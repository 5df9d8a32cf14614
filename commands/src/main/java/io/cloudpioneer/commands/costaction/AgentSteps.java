package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.costaction.CostActionId;

/**
 * Where steps lie ready for their agents to take. Takes part in the transaction of whoever calls;
 * doing the same again changes nothing.
 */
public interface AgentSteps {
  /** Lays a step ready. Only for an attempt whose start is committed. */
  void handOver(HandedStep step);

  /**
   * Has a step not begun, or ended.
   *
   * @return whether it is sure that its agent never hears of it: then there will be no answer
   */
  boolean cancel(StepKey key);

  /** Its outcome is known: nobody need be given it any more. */
  void end(StepKey key);

  /** Whether an agent may have heard of any attempt at the step itself. */
  boolean wasSent(CostActionId action, int step);
}
