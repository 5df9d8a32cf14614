package io.cloudpioneer.graphql.access;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.identity.People;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody this installation knows, as the schema has them. */
record Acquaintance(PersonId id, Person person, @Nullable String issuer, Instant seenAt) {
  static Acquaintance of(People.Acquaintance known) {
    return new Acquaintance(
        known.person().id(),
        Person.of(known.person()),
        known.issuer().equals(People.MAIL) ? null : known.issuer(),
        known.seenAt());
  }
}
