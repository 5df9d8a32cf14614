package io.cloudpioneer.commands.costaction;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Makes a plan of steps, whoever proposes it: each rests on what the target's agent observes. */
public final class PlanMaker {
  private static final int MOST_STEPS = 50;

  private final TargetOwners owners;
  private final UndoOffers undos;
  private final AgentQuestions agents;

  /** Asks these. */
  public PlanMaker(TargetOwners owners, UndoOffers undos, AgentQuestions agents) {
    this.owners = owners;
    this.undos = undos;
    this.agents = agents;
  }

  /** A plan, and the figures that were observed for it. */
  public record Made(Plan plan, List<Evidence> figures) {
    public Made {
      figures = List.copyOf(figures);
    }
  }

  /** Is refused where no agent reports the resource, or it doesn't do what is asked. */
  public CompletableFuture<Made> make(
      CostActionId action, ResourceId resource, List<StepDraft> steps) {
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw Rejected.because("input.steps", "A plan has from 1 to %d steps".formatted(MOST_STEPS));
    }
    return observed(resource, steps, 0)
        .thenApply(made -> new Made(new Plan(action, resource, made.steps), made.figures));
  }

  /** The same plan with the steps from one on observed anew, and all figures known of it now. */
  public CompletableFuture<Made> remake(Proposal proposal, int from) {
    Plan plan = proposal.plan();
    List<StepDraft> steps =
        plan.steps().stream().map(step -> new StepDraft(step, step.observed().keySet())).toList();
    return observed(plan.resource(), steps, from)
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
      ResourceId resource, List<StepDraft> steps, int from) {
    AgentId agent = owners.agentOf(resource);
    steps.stream().skip(from).forEach(draft -> requireUndo(agent, draft.step()));
    CompletableFuture<Observed> made = CompletableFuture.completedFuture(new Observed());
    for (int number = 0; number < steps.size(); number++) {
      StepDraft draft = steps.get(number);
      made =
          number < from
              ? made.thenApply(so -> with(so, draft.step()))
              : made.thenCompose(so ->
                  agents
                      .observe(agent, draft.step().operation())
                      .thenApply(found -> with(so, draft, found)));
    }
    return made;
  }

  /**
   * What a step would be undone with must be there. It is needed only when something has gone wrong
   * already, which is too late to find out that it is not.
   */
  private void requireUndo(AgentId agent, PlanStep step) {
    Operation compensation = step.compensation();
    if (compensation != null && !undos.canUndo(agent, step.operation(), compensation)) {
      throw Rejected.because(
          "input.compensation",
          "The agent can't undo step '%s' by '%s': choose what it offers, or leave it out"
              .formatted(step.name(), compensation.name()));
    }
  }

  private static Observed with(Observed made, PlanStep done) {
    made.steps.add(done);
    return made;
  }

  private static Observed with(Observed made, StepDraft draft, Observation found) {
    PlanStep step = draft.step();
    Set<String> restsOn = draft.restsOn();
    for (String fact : restsOn) {
      if (!found.facts().containsKey(fact)) {
        throw Rejected.because(
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
}
