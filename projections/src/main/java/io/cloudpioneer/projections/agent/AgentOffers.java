package io.cloudpioneer.projections.agent;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Operation;
import java.time.Instant;
import java.util.List;

/**
 * What an agent's own configuration lets the platform ask for.
 *
 * @param saidAt when it said so, as it connected
 */
public record AgentOffers(AgentId agent, Instant saidAt, List<OfferView> offers) {
  public AgentOffers {
    offers = List.copyOf(offers);
  }

  /** Whether what the one operation does can be undone by the other. */
  public boolean canUndo(Operation done, Operation undo) {
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
