package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.events.resource.Scope;

/** Who sends samples; {@code toString()} is the name that travels with them. */
public sealed interface Client {
  /** Whether it may write samples of resources there. */
  boolean covers(Scope scope);

  /** Whether it tells of this resource by its inventory, which says more than its samples do. */
  boolean reportsInventoryOf(ResourceIdentity resource);

  /** An agent, known by its certificate. */
  record EnrolledAgent(AgentId id) implements Client {
    @Override
    public boolean covers(Scope scope) {
      return true;
    }

    @Override
    public boolean reportsInventoryOf(ResourceIdentity resource) {
      return resource.type().equals("host");
    }

    @Override
    public String toString() {
      return "agent:" + id;
    }
  }

  /**
   * Somebody with a bearer token.
   *
   * @param scope provider/account/region, or {@code *} for all
   */
  record TokenHolder(String tokenName, String scope) implements Client {
    @Override
    public boolean covers(Scope wanted) {
      return scope.equals("*") || scope.equals(wanted.toString());
    }

    @Override
    public boolean reportsInventoryOf(ResourceIdentity resource) {
      return false;
    }

    @Override
    public String toString() {
      return "token:" + tokenName;
    }
  }
}
