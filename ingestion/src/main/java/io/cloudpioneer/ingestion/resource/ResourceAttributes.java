package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from OpenTelemetry's resource attributes what the world calls a resource. */
public final class ResourceAttributes {
  private ResourceAttributes() {}

  /** Empty where the attributes name neither a host, nor a cloud resource, nor a service. */
  public static Optional<ResourceIdentity> identityOf(Map<String, String> attributes) {
    Optional<String> host = text(attributes, "host.id");
    if (host.isPresent()) {
      return Optional.of(identity(attributes, "host", host.get()));
    }
    Optional<String> cloud = text(attributes, "cloud.resource_id");
    if (cloud.isPresent()) {
      String type = text(attributes, "cloud.platform").orElse("cloud_resource");
      return Optional.of(identity(attributes, type, cloud.get()));
    }
    return text(attributes, "service.name")
        .map(name -> identity(attributes, "service", serviceId(attributes)));
  }

  /** What people call it, or its native id where nothing says so. */
  public static String nameOf(ResourceIdentity identity, Map<String, String> attributes) {
    String key =
        switch (identity.type()) {
          case "host" -> "host.name";
          case "service" -> "service.name";
          default -> "cloud.resource_id";
        };
    return text(attributes, key).orElse(identity.nativeId());
  }

  private static ResourceIdentity identity(
      Map<String, String> attributes, String type, String nativeId) {
    return new ResourceIdentity(
        part(text(attributes, "cloud.provider").orElse("on_premises")),
        part(text(attributes, "cloud.account.id").orElse("default")),
        part(text(attributes, "cloud.region").orElse("default")),
        part(type),
        nativeId);
  }

  private static String serviceId(Map<String, String> attributes) {
    return Stream.of("service.namespace", "service.name", "service.instance.id")
        .flatMap(key -> text(attributes, key).stream())
        .collect(Collectors.joining("/"));
  }

  private static String part(String text) {
    return text.replace('/', '_');
  }

  private static Optional<String> text(Map<String, String> attributes, String key) {
    return Optional.ofNullable(attributes.get(key)).filter(text -> !text.isBlank());
  }
}
