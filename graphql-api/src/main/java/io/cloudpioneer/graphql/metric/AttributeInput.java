package io.cloudpioneer.graphql.metric;

import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attribute that a series has to carry, as people send it. */
public record AttributeInput(String key, String value) {
  private static final int MOST = 50;

  /** All of them; one key has one value. */
  public static Map<String, String> read(@Nullable List<AttributeInput> inputs) {
    Map<String, String> attributes = new HashMap<>();
    for (AttributeInput input : inputs == null ? List.<AttributeInput>of() : inputs) {
      if (input.key.isBlank() || attributes.put(input.key, input.value) != null) {
        throw Refusal.because(
            "input.attributes",
            "An attribute's key is not empty and comes once: '%s'".formatted(input.key));
      }
    }
    if (attributes.size() > MOST) {
      throw Refusal.because("input.attributes", "Name at most %d attributes".formatted(MOST));
    }
    return attributes;
  }
}
