package io.cloudpioneer.graphql.access;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.identity.People;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as the schema has them. */
public record Person(PersonId id, @Nullable String name, List<Role> roles) {
  public static Person of(People.Person known) {
    return of(known.id(), known, null);
  }

  static Person of(PersonId id, People.@Nullable Person known, @Nullable Set<Role> roles) {
    Set<Role> held = roles != null ? roles : known == null ? Set.of() : known.roles();
    return new Person(id, known == null ? null : known.name(), held.stream().sorted().toList());
  }
}
