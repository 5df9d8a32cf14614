package io.cloudpioneer.app.eventstore;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A resource that no other test knows. */
record SomeResource(ResourceIdentity identity) {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  static SomeResource fresh() {
    return new SomeResource(
        new ResourceIdentity(
            "on_premises", "store", "default", "host", UUID.randomUUID().toString()));
  }

  ResourceId id() {
    return identity.id();
  }

  /** An observation that differs from that of any other revision. */
  ObserveResource observed(int revision) {
    return new ObserveResource(
        identity, "web-1", null, Map.of("revision", Integer.toString(revision)), NOON);
  }
}
