package io.cloudpioneer.events.resource;

/**
 * Where a resource belongs, and so who may see it. Every row, series, message and counter carries
 * it as the text {@code provider/account/region}.
 */
public record Scope(String provider, String account, String region) {
  public static Scope parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "'%s' is no scope: provider/account/region".formatted(text));
    }
    return new Scope(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return provider + "/" + account + "/" + region;
  }
}
