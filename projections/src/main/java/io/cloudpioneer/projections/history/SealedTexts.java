package io.cloudpioneer.projections.history;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves sealed texts out of an event's payload: nobody can read them there, and they are long. */
public final class SealedTexts {
  private static final Set<String> FIELDS = Set.of("owner", "ciphertext");

  private SealedTexts() {}

  public static JsonNode leftOut(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.removeIf(SealedTexts::isSealed);
        object.forEach(SealedTexts::leftOut);
      }
      case ArrayNode array -> array.forEach(SealedTexts::leftOut);
      default -> {}
    }
    return node;
  }

  private static boolean isSealed(JsonNode node) {
    return node.isObject() && Set.copyOf(node.propertyNames()).equals(FIELDS);
  }
}
