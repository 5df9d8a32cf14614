package io.cloudpioneer.app.eventstore;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.nio.charset.StandardCharsets;
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

  /** That it vanished, as the event store holds it. */
  StoredEvent vanished(long sequence) {
    String payload =
        "{\"resourceId\":\"%s\",\"effectiveAt\":\"1970-01-01T00:00:00Z\"}".formatted(id());
    return new StoredEvent(
        UUID.randomUUID(),
        "resource",
        id().value(),
        sequence,
        "resource.vanished",
        null,
        payload.getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }
}
