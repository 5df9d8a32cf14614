package io.cloudpioneer.events.resource;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import java.util.UUID;

/**
 * Names a resource; derived from what the world calls it, so that finding it twice finds the same
 * one.
 */
public record ResourceId(UUID value) implements Id {
  private static final UUID NAMESPACE = UUID.fromString("6f1d0f0e-6a55-5c0b-8f0e-1f6f2f3a9c01");

  public static ResourceId of(ResourceIdentity identity) {
    return new ResourceId(NameBasedUuid.of(NAMESPACE, identity.toString()));
  }

  public static ResourceId parse(String text) {
    return new ResourceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
