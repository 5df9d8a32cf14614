package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.UUID;

/** Names a resource as something that one action at a time may be at. */
public record TargetId(UUID value) implements Id {
  public static TargetId of(ResourceId resource) {
    return new TargetId(NameBasedUuid.of(resource.value(), "target"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
