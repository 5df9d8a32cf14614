package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A signed-in person as the security context holds them, whichever way they came in. */
public interface KnownPerson extends Principal, Serializable {
  PersonId personId();

  Set<Role> roles();

  /** When what they came in by is over; null where it is a session, which may end at any time. */
  @Nullable Instant until();
}
