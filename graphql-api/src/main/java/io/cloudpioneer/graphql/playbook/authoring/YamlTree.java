package io.cloudpioneer.graphql.playbook.authoring;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A document's values, each with its place; by JSON pointers. */
final class YamlTree {
  private final JsonNode root;
  private final Map<String, Place> keys;
  private final Map<String, Place> values;
  private final Map<String, String> texts;

  YamlTree(
      JsonNode root,
      Map<String, Place> keys,
      Map<String, Place> values,
      Map<String, String> texts) {
    this.root = root;
    this.keys = new HashMap<>(keys);
    this.values = new HashMap<>(values);
    this.texts = new HashMap<>(texts);
  }

  JsonNode root() {
    return root;
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  boolean has(String pointer) {
    return values.containsKey(pointer);
  }

  /** As it is written there, whether a text, a number or a truth. */
  String text(String pointer) {
    return texts.getOrDefault(pointer, "");
  }

  Place placeOf(String pointer) {
    return values.getOrDefault(pointer, Place.START);
  }

  /** Where the name of a field stands. */
  Place placeOfKey(String pointer) {
    return keys.getOrDefault(pointer, placeOf(pointer));
  }
}
