package io.cloudpioneer.events.metric;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Names a series the same way in every process: derived from its resource, metric and attributes.
 */
public record SeriesFingerprint(UUID value) implements Id {
  /** The attributes are those of the data point, in the order of their keys. */
  public static SeriesFingerprint of(
      ResourceId resource, String metric, SortedMap<String, String> attributes) {
    StringBuilder name = new StringBuilder();
    append(name, metric);
    attributes.forEach((key, value) -> {
      append(name, key);
      append(name, value);
    });
    return new SeriesFingerprint(NameBasedUuid.of(resource.value(), name.toString()));
  }

  /** Length first, so that no two lists of parts run together into one name. */
  private static void append(StringBuilder name, String part) {
    name.append(part.length()).append(':').append(part);
  }

  public static SeriesFingerprint parse(String text) {
    return new SeriesFingerprint(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
