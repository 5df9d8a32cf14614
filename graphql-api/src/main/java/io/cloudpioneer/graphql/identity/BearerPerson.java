package io.cloudpioneer.graphql.identity;

import static java.util.Objects.requireNonNull;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A person whose script brought an access token; known for this one request. */
final class BearerPerson extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final Token person;

  private BearerPerson(Token person) {
    super(Authorities.of(person.roles()));
    this.person = person;
    setAuthenticated(true);
  }

  static Converter<Jwt, AbstractAuthenticationToken> reader(People people, RoleClaim roleClaim) {
    return token -> {
      Set<Role> roles = roleClaim.read(token.getClaims());
      PersonId id =
          people.idOf(
              requireNonNull(token.getClaimAsString("iss")),
              requireNonNull(token.getSubject()),
              roles);
      return new BearerPerson(
          new Token(id.value(), Set.copyOf(roles), requireNonNull(token.getExpiresAt())));
    };
  }

  @Override
  public Object getPrincipal() {
    return person;
  }

  /** Empty: the token itself is of no more use once it is validated. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerPerson that && person.equals(that.person) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }

  private record Token(UUID id, Set<Role> roles, Instant until) implements KnownPerson {
    @Override
    public PersonId personId() {
      return new PersonId(id);
    }

    @Override
    public String getName() {
      return id.toString();
    }
  }
}
