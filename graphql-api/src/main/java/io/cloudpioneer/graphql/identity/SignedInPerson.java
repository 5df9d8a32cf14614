package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person who came in through the browser; lives in the server-side session. */
public final class SignedInPerson extends DefaultOidcUser implements KnownPerson {
  private static final long serialVersionUID = 1;

  private final UUID personId;
  private final Set<Role> roles;

  SignedInPerson(PersonId personId, Set<Role> roles, OidcUser user) {
    super(Authorities.of(roles), user.getIdToken(), user.getUserInfo());
    this.personId = personId.value();
    this.roles = Set.copyOf(roles);
  }

  @Override
  public PersonId personId() {
    return new PersonId(personId);
  }

  @Override
  public Set<Role> roles() {
    return roles;
  }

  @Override
  public @Nullable Instant until() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInPerson that
        && personId.equals(that.personId)
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return personId.hashCode();
  }
}
