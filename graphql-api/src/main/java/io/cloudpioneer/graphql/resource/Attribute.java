package io.cloudpioneer.graphql.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A key and its value. */
public record Attribute(String key, String value) {
  /** All of them, by key. */
  public static List<Attribute> all(Map<String, String> attributes) {
    return new TreeMap<>(attributes)
        .entrySet().stream().map(entry -> new Attribute(entry.getKey(), entry.getValue())).toList();
  }
}
