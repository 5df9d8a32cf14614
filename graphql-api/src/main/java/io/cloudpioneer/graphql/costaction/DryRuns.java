package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Asks the target's agent what the steps of a plan would do, and does nothing. Each is asked for by
 * itself, so none sees what an earlier one would have changed.
 */
@Component
class DryRuns {
  private final TargetOwners owners;
  private final AgentQuestions agents;

  DryRuns(TargetOwners owners, AgentQuestions agents) {
    this.owners = owners;
    this.agents = agents;
  }

  /**
   * Of the steps from one on. What the agent refuses is said of its step; where it doesn't answer,
   * or has no time, the whole fails, for the other steps would fare no better.
   */
  CompletableFuture<List<StepRehearsal>> of(Plan plan, int from) {
    AgentId agent = owners.agentOf(plan.resource());
    CompletableFuture<List<StepRehearsal>> said =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (int number = from; number < plan.steps().size(); number++) {
      int turn = number;
      said =
          said.thenCompose(so ->
              ask(agent, turn, plan.steps().get(turn))
                  .thenApply(one -> {
                    so.add(one);
                    return so;
                  }));
    }
    return said;
  }

  private CompletableFuture<StepRehearsal> ask(AgentId agent, int number, PlanStep step) {
    return agents
        .dryRun(agent, step.operation())
        .thenApply(said -> StepRehearsal.of(number, step, said))
        .exceptionally(failed -> refused(number, failed));
  }

  private static StepRehearsal refused(int number, Throwable failed) {
    Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
    if (cause instanceof Rejected rejected && !rejected.isForNow()) {
      return StepRehearsal.refused(number, rejected.reason());
    }
    throw failed instanceof CompletionException again ? again : new CompletionException(failed);
  }
}
