package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/** A signed-in person as the security context holds them, whichever way they came in. */
public interface KnownPerson extends Principal, Serializable {
  PersonId personId();

  Set<Role> roles();
}
