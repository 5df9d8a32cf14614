package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Plan;
import java.time.Instant;

/**
 * A step, or its compensation, that an agent is to carry out.
 *
 * @param plan as it was approved
 * @param beginBefore a step that was not begun by then never is
 */
public record HandedStep(StepKey key, AgentId agent, Plan plan, Instant beginBefore) {}
