package io.cloudpioneer.projections.agent;

import io.cloudpioneer.events.agent.AgentId;
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
}
