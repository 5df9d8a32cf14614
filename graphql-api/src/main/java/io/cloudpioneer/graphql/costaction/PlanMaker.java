package io.cloudpioneer.graphql.costaction;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.ObservedFigures;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.metric.AttributeInput;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.agent.AgentOffers;
import io.cloudpioneer.projections.agent.OfferQueries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Makes a plan of steps: each rests on what the target's agent observes now. */
@Component
class PlanMaker {
  private static final int MOST_STEPS = 50;
  private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
  private static final Duration USUAL_BACK_OFF = Duration.ofSeconds(30);

  private final TargetAgents targets;
  private final OfferQueries offers;
  private final AgentQuestions agents;

  PlanMaker(TargetAgents targets, OfferQueries offers, AgentQuestions agents) {
    this.targets = targets;
    this.offers = offers;
    this.agents = agents;
  }

  /** A plan, and the figures that were observed for it. */
  record Made(Plan plan, List<Evidence> figures) {}

  /** Fails with a refusal where no agent reports the resource, or it doesn't do what is asked. */
  CompletableFuture<Made> make(
      CostActionId action, ResourceId resource, List<ProposalInput.Step> steps) {
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw Refusal.because("input.steps", "A plan has from 1 to %d steps".formatted(MOST_STEPS));
    }
    return observed(resource, steps.stream().map(PlanMaker::unobserved).toList(), steps, 0)
        .thenApply(made -> new Made(new Plan(action, resource, made.steps), made.figures));
  }

  /** The same plan with the steps from one on observed anew, and all figures known of it now. */
  CompletableFuture<Made> remake(Proposal proposal, int from) {
    Plan plan = proposal.plan();
    return observed(plan.resource(), plan.steps(), List.of(), from)
        .thenApply(made ->
            new Made(
                new Plan(plan.action(), plan.resource(), made.steps),
                ObservedFigures.renewed(proposal.evidence(), made.figures)));
  }

  private static final class Observed {
    private final List<PlanStep> steps = new ArrayList<>();
    private final List<Evidence> figures = new ArrayList<>();
  }

  /** One after the other: an agent looks at one thing at a time, and each look has its limit. */
  private CompletableFuture<Observed> observed(
      ResourceId resource, List<PlanStep> steps, List<ProposalInput.Step> asked, int from) {
    AgentId agent = targets.agentOf(resource);
    Compensations.require(
        steps.subList(from, steps.size()),
        offers.of(agent).map(AgentOffers::offers).orElse(List.of()));
    CompletableFuture<Observed> made = CompletableFuture.completedFuture(new Observed());
    for (int number = 0; number < steps.size(); number++) {
      PlanStep step = steps.get(number);
      Set<String> restsOn = asked.isEmpty() ? step.observed().keySet() : restsOn(asked.get(number));
      made =
          number < from
              ? made.thenApply(so -> with(so, step))
              : made.thenCompose(so ->
                  agents
                      .observe(agent, step.operation())
                      .thenApply(found -> with(so, step, restsOn, found)));
    }
    return made;
  }

  private static Observed with(Observed made, PlanStep done) {
    made.steps.add(done);
    return made;
  }

  private static Observed with(
      Observed made, PlanStep step, Set<String> restsOn, Observation found) {
    for (String fact : restsOn) {
      if (!found.facts().containsKey(fact)) {
        throw Refusal.because(
            "input.rests-on",
            "Step '%s' rests on '%s', which its agent does not observe"
                .formatted(step.name(), fact));
      }
    }
    Map<String, String> facts =
        restsOn.isEmpty()
            ? found.facts()
            : restsOn.stream().collect(toMap(fact -> fact, found.facts()::get));
    made.steps.add(
        new PlanStep(
            step.name(),
            step.operation(),
            facts,
            step.compensation(),
            step.timeLimit(),
            step.attempts(),
            step.backOff()));
    made.figures.addAll(ObservedFigures.of(step.name(), found));
    return made;
  }

  private static Set<String> restsOn(ProposalInput.Step step) {
    return step.restsOn() == null ? Set.of() : Set.copyOf(step.restsOn());
  }

  private static PlanStep unobserved(ProposalInput.Step step) {
    ProposalInput.Undo undo = step.compensation();
    return new PlanStep(
        step.name().strip(),
        new Operation(step.operation(), AttributeInput.read(step.parameters())),
        Map.of(),
        undo == null
            ? null
            : new Operation(undo.operation(), AttributeInput.read(undo.parameters())),
        step.timeLimit() == null ? USUAL_LIMIT : step.timeLimit(),
        step.attempts() == null ? 1 : step.attempts(),
        step.backOff() == null ? USUAL_BACK_OFF : step.backOff());
  }
}
