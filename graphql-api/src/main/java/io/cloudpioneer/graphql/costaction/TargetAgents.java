package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The agents that can act on resources. */
@Component
class TargetAgents {
  private final TargetOwners owners;

  TargetAgents(TargetOwners owners) {
    this.owners = owners;
  }

  /** Who reports the resource; refused with {@code action.no-agent} where nobody does. */
  AgentId agentOf(ResourceId resource) {
    return owners
        .ownerOf(resource)
        .orElseThrow(() ->
            Refusal.because(
                "action.no-agent", "No agent reports this resource, so nobody can act on it"));
  }
}
