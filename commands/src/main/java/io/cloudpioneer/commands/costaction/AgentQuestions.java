package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Operation;
import java.util.concurrent.CompletableFuture;

/**
 * Asks an agent, live, what it finds on its host; nothing is done there. Both fail with {@link
 * io.cloudpioneer.commands.Rejected}: by the agent's own code where it doesn't offer the operation,
 * for now where it doesn't answer in time.
 */
public interface AgentQuestions {
  /** The facts that a step of this operation could rest on. */
  CompletableFuture<Observation> observe(AgentId agent, Operation operation);

  /** What carrying the operation out would do. */
  CompletableFuture<Rehearsal> dryRun(AgentId agent, Operation operation);
}
