package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.Optional;

/** Which agent may act on a resource. */
public interface TargetOwners {
  /** The agent that reports the resource in its inventory; empty where none does. */
  Optional<AgentId> ownerOf(ResourceId resource);

  /** The same; refused with {@code action.no-agent} where none does. */
  default AgentId agentOf(ResourceId resource) {
    return ownerOf(resource)
        .orElseThrow(() ->
            Rejected.because(
                "action.no-agent", "No agent reports this resource, so nobody can act on it"));
  }
}
