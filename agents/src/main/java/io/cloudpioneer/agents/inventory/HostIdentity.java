package io.cloudpioneer.agents.inventory;

import io.cloudpioneer.protocol.agent.ResourceIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the world calls this host; everything the agent sends names it. */
public record HostIdentity(
    String hostId,
    String hostName,
    Optional<CloudIdentity> cloud,
    Optional<String> account,
    Optional<String> region) {

  /** OpenTelemetry resource attributes; the platform derives the same identity from them. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("host.id", hostId);
    attributes.put("host.name", hostName);
    attributes.put("host.arch", Platform.architecture());
    attributes.put("os.type", Platform.operatingSystem());
    cloud.ifPresent(it -> attributes.putAll(it.attributes()));
    account.ifPresent(it -> attributes.put("cloud.account.id", it));
    region.ifPresent(it -> attributes.put("cloud.region", it));
    return attributes;
  }

  ResourceIdentity host() {
    return identity("host", hostId);
  }

  /** Of a part of the host. */
  ResourceIdentity part(String type, String name) {
    return identity(type, hostId + "/" + name);
  }

  private ResourceIdentity identity(String type, String nativeId) {
    Map<String, String> attributes = attributes();
    return ResourceIdentity.newBuilder()
        .setProvider(scopePart(attributes.get("cloud.provider"), "on_premises"))
        .setAccount(scopePart(attributes.get("cloud.account.id"), "default"))
        .setRegion(scopePart(attributes.get("cloud.region"), "default"))
        .setType(type)
        .setNativeId(nativeId)
        .build();
  }

  private static String scopePart(@Nullable String text, String preset) {
    return text == null || text.isBlank() ? preset : text.replace('/', '_');
  }
}
