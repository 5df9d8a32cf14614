package io.cloudpioneer.events.resource;

/**
 * What the world calls a resource.
 *
 * @param provider {@code aws}, {@code gcp}, {@code azure} or {@code on_premises} (OpenTelemetry's
 *     {@code cloud.provider}, and one of ours)
 * @param account the provider's account, project or subscription ({@code cloud.account.id})
 * @param region the provider's region ({@code cloud.region}), or the site on premises
 * @param type what it is: {@code host}, {@code disk}, {@code network_interface}, …
 * @param nativeId what the provider calls it; it may contain any character
 */
public record ResourceIdentity(
    String provider, String account, String region, String type, String nativeId) {
  public ResourceIdentity {
    requirePart("provider", provider);
    requirePart("account", account);
    requirePart("region", region);
    requirePart("type", type);
    if (nativeId.isBlank()) {
      throw new IllegalArgumentException("A resource needs its native id");
    }
  }

  public ResourceId id() {
    return ResourceId.of(this);
  }

  public Scope scope() {
    return new Scope(provider, account, region);
  }

  /**
   * The name the resource's id is derived from; only the last part may contain a slash, so no two
   * collide.
   */
  @Override
  public String toString() {
    return String.join("/", provider, account, region, type, nativeId);
  }

  private static void requirePart(String what, String part) {
    if (part.isBlank() || part.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "A resource's %s must not be empty or contain '/': '%s'".formatted(what, part));
    }
  }
}
