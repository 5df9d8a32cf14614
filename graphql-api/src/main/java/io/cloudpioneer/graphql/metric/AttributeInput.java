package io.cloudpioneer.graphql.metric;

import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attribute that a series has to carry, as people send it. */
public record AttributeInput(String key, String value) {
  private static final int MOST = 50;
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 4_096;

  /** All of them; one key has one value. */
  public static Map<String, String> read(@Nullable List<AttributeInput> inputs) {
    Map<String, String> attributes = new HashMap<>();
    for (AttributeInput input : inputs == null ? List.<AttributeInput>of() : inputs) {
      if (input.key.isBlank() || attributes.put(input.key, input.value) != null) {
        throw refusal("An attribute's key is not empty and comes once");
      }
      if (input.key.length() > LONGEST_KEY || input.value.length() > LONGEST_VALUE) {
        throw refusal(
            "An attribute's key has at most %d characters and its value at most %,d"
                .formatted(LONGEST_KEY, LONGEST_VALUE));
      }
    }
    if (attributes.size() > MOST) {
      throw refusal("Name at most %d attributes".formatted(MOST));
    }
    return attributes;
  }

  private static Refusal refusal(String sentence) {
    return Refusal.because("input.attributes", sentence);
  }
}
