package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Asks the target's agent what a plan would do, step after step, and does nothing. */
@Component
class DryRun {
  private static final int MOST_EFFECTS = 100;

  private final TargetOwners owners;
  private final AgentQuestions agents;

  DryRun(TargetOwners owners, AgentQuestions agents) {
    this.owners = owners;
    this.agents = agents;
  }

  /** One sentence for each effect, with the step it is of. */
  CompletableFuture<List<String>> of(Plan plan) {
    AgentId agent = owners.agentOf(plan.resource());
    CompletableFuture<List<String>> said = CompletableFuture.completedFuture(new ArrayList<>());
    for (PlanStep step : plan.steps()) {
      said =
          said.thenCompose(so ->
              agents.dryRun(agent, step.operation()).thenApply(more -> joined(so, step, more)));
    }
    return said.thenApply(all -> all.stream().limit(MOST_EFFECTS).toList());
  }

  private static List<String> joined(List<String> so, PlanStep step, Rehearsal said) {
    said.effects().stream()
        .map(effect -> "%s: %s".formatted(step.name(), effect))
        .map(AgentsWords::kept)
        .forEach(so::add);
    return so;
  }
}
