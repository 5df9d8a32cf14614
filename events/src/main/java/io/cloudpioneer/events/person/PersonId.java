package io.cloudpioneer.events.person;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/**
 * Names a person in events without saying who it is: random, and tied to an issuer and subject
 * outside the event store only, so that history can outlive a forgotten person.
 */
public record PersonId(UUID value) implements Id {
  /** Owns the sealed texts that are nobody's, such as the address of a webhook. */
  public static final PersonId PLATFORM = new PersonId(new UUID(0, 0));

  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
