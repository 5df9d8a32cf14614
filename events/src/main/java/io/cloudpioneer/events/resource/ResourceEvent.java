package io.cloudpioneer.events.resource;

import io.cloudpioneer.events.effect.TakesEffect;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a resource. {@code effectiveAt} is when it was so in the world, which may be
 * earlier than when it was recorded.
 */
public sealed interface ResourceEvent extends TakesEffect {
  ResourceId resourceId();

  @Override
  Instant effectiveAt();

  /** Seen for the first time. Attributes are named by OpenTelemetry's semantic conventions. */
  record ResourceDiscovered(
      ResourceId resourceId,
      ResourceIdentity identity,
      String name,
      @Nullable ResourceId parent,
      Map<String, String> attributes,
      Instant effectiveAt)
      implements ResourceEvent {}

  /** Its name or some attributes differ from what was known; only what differs is here. */
  record ResourceChanged(
      ResourceId resourceId,
      @Nullable String name,
      Map<String, String> changed,
      Set<String> removed,
      Instant effectiveAt)
      implements ResourceEvent {}

  /** No longer there, or not seen for longer than the platform waits. */
  record ResourceVanished(ResourceId resourceId, Instant effectiveAt) implements ResourceEvent {}

  /** There again, as it is now. */
  record ResourceReturned(
      ResourceId resourceId, String name, Map<String, String> attributes, Instant effectiveAt)
      implements ResourceEvent {}

  /**
   * As it was seen at {@code effectiveAt}, which was heard of only after later news of it: so it
   * was from then until what was known to come next, and that and all after it stays as it was
   * known.
   */
  record ResourceSeenEarlier(
      ResourceId resourceId, String name, Map<String, String> attributes, Instant effectiveAt)
      implements ResourceEvent {}
}
