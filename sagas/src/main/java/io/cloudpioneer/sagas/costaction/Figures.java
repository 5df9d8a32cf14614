package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.ObservedFigures;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Measures the figures of an action again, by asking the agents that did its steps. */
@Component
class Figures {
  private final AgentQuestions agents;

  Figures(AgentQuestions agents) {
    this.agents = agents;
  }

  /**
   * What was measured, step after step, for an agent looks at one thing at a time; empty where no
   * figure could be found again. Fails where an agent could not be asked just now.
   */
  CompletableFuture<Optional<VerifyCostAction>> measure(Measure asked) {
    CompletableFuture<List<Evidence>> found = CompletableFuture.completedFuture(List.of());
    for (Map.Entry<Integer, AgentId> doer : asked.doers().entrySet()) {
      PlanStep step = asked.plan().steps().get(doer.getKey());
      found =
          found.thenCompose(
              some -> observed(doer.getValue(), step).thenApply(more -> joined(some, more)));
    }
    return found.thenApply(after -> verified(asked, after));
  }

  /** An agent that says no for good, because the target is no more, leaves nothing to measure. */
  private CompletableFuture<List<Evidence>> observed(AgentId agent, PlanStep step) {
    return agents
        .observe(agent, step.operation())
        .thenApply(observation -> ObservedFigures.of(step.name(), observation))
        .exceptionallyCompose(failure ->
            isForGood(failure)
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.failedFuture(failure));
  }

  private static boolean isForGood(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof Rejected refused && !refused.isForNow();
  }

  private static List<Evidence> joined(List<Evidence> some, List<Evidence> more) {
    List<Evidence> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static Optional<VerifyCostAction> verified(Measure asked, List<Evidence> after) {
    List<Measurement> measured =
        asked.before().stream().flatMap(figure -> measurements(figure, after)).toList();
    boolean achieved = measured.stream().anyMatch(figure -> figure.before() != figure.after());
    return measured.isEmpty()
        ? Optional.empty()
        : Optional.of(new VerifyCostAction(asked.plan().action(), achieved, measured));
  }

  private static Stream<Measurement> measurements(Evidence before, List<Evidence> after) {
    return after.stream()
        .filter(found -> found.what().equals(before.what()))
        .map(found ->
            new Measurement(
                before.what(), before.unit(), before.value(), found.value(), found.source()));
  }
}
