package io.cloudpioneer.commands.resource;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be said of a resource. */
public sealed interface ResourceCommand {
  @TargetAggregateIdentifier
  ResourceId resourceId();

  /**
   * The resource as somebody saw it at {@code observedAt}. What is equal to what was known makes no
   * event; one that comes late is kept of its own time, and changes nothing of today.
   *
   * @param attributes all of them, named by OpenTelemetry's semantic conventions
   */
  @Permits({Role.AGENT, Role.PLATFORM})
  record ObserveResource(
      ResourceIdentity identity,
      String name,
      @Nullable ResourceId parent,
      Map<String, String> attributes,
      Instant observedAt)
      implements ResourceCommand {
    public ObserveResource {
      attributes = Map.copyOf(attributes);
    }

    @Override
    public ResourceId resourceId() {
      return identity.id();
    }
  }

  /**
   * Nobody has seen it since {@code observedAt}, or its owner says it is gone. Repeating it is
   * harmless.
   */
  @Permits({Role.AGENT, Role.PLATFORM})
  record ReportVanished(ResourceId resourceId, Instant observedAt) implements ResourceCommand {}
}
