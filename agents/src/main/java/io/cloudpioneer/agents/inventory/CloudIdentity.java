package io.cloudpioneer.agents.inventory;

import java.util.Map;

/**
 * What a cloud says of a machine of its own.
 *
 * @param attributes {@code cloud.provider}, {@code cloud.account.id}, {@code cloud.region} and what
 *     else OpenTelemetry has a name for
 */
public record CloudIdentity(Map<String, String> attributes) {
  public CloudIdentity {
    attributes = Map.copyOf(attributes);
  }
}
