package io.cloudpioneer.app.resource;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A host nobody else has, in a region of its own where a test counts. */
public record SomeHost(ResourceIdentity identity, String name) {
  public static SomeHost fresh() {
    return in("default");
  }

  public static SomeHost in(String region) {
    String nativeId = UUID.randomUUID().toString();
    return new SomeHost(
        new ResourceIdentity("on_premises", "default", region, "host", nativeId),
        "host-" + nativeId.substring(0, 8));
  }

  public ResourceId id() {
    return identity.id();
  }

  public Scope scope() {
    return identity.scope();
  }

  public ObserveResource observed(Map<String, String> attributes) {
    return observed(attributes, Instant.now());
  }

  public ObserveResource observed(Map<String, String> attributes, Instant at) {
    return new ObserveResource(identity, name, null, attributes, at);
  }
}
