package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.agent.OfferView;
import java.util.List;

/**
 * Whether what a plan would undo its steps with is there. It is needed only when something has gone
 * wrong already, which is too late to find out that it is not.
 */
final class Compensations {
  private Compensations() {}

  /** Fails with a refusal that names the step. */
  static void require(List<PlanStep> steps, List<OfferView> offers) {
    for (PlanStep step : steps) {
      Operation compensation = step.compensation();
      if (compensation != null && !isOffered(step.operation(), compensation, offers)) {
        throw Refusal.because(
            "input.compensation",
            "The agent can't undo step '%s' by '%s': choose what it offers, or leave it out"
                .formatted(step.name(), compensation.name()));
      }
    }
  }

  private static boolean isOffered(Operation done, Operation undo, List<OfferView> offers) {
    return undo.name().equals(Operation.UNDO.name())
        ? offers.stream().anyMatch(offer -> offer.undoable() && isOf(offer, done))
        : offers.stream().anyMatch(offer -> isOf(offer, undo));
  }

  /** Several offers may be of one operation, such as one for each script. */
  private static boolean isOf(OfferView offer, Operation operation) {
    return offer.operation().equals(operation.name())
        && offer.parameters().stream()
            .filter(parameter -> !parameter.values().isEmpty())
            .allMatch(parameter ->
                parameter
                    .values()
                    .contains(operation.parameters().getOrDefault(parameter.name(), "")));
  }
}
