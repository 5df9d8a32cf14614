package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.Offer;
import java.util.List;
import java.util.Set;

/** All that this host's configuration allows, and nothing else. */
public record Capabilities(List<Capability> all) {
  private static final Set<String> KNOWN =
      Set.of(
          "script.run",
          "service.stop",
          "service.start",
          "process.renice",
          "directory.prune",
          "directory.purge");

  public Capabilities {
    all = List.copyOf(all);
  }

  public List<Offer> offers() {
    return all.stream().map(Capability::offer).toList();
  }

  /** The one that does an operation, its parameters checked. */
  Capability find(String operation, Parameters parameters) throws Refused {
    if (!KNOWN.contains(operation)) {
      throw new Refused(
          "operation.unknown", "This agent knows no operation %s".formatted(operation));
    }
    for (Capability capability : all) {
      if (capability.offer().getOperation().equals(operation) && capability.isAbout(parameters)) {
        capability.check(parameters);
        return capability;
      }
    }
    throw new Refused(
        "operation.not-allowed",
        "The agent's configuration doesn't allow %s of this target".formatted(operation));
  }
}
