package io.cloudpioneer.graphql.provider;

import io.cloudpioneer.events.person.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What our tokens say of a person; access tokens as RFC 9068 has them. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /** Whom access tokens are for: the API of this platform, and nothing else. */
  static final String AUDIENCE = "cloudpioneer";

  @Override
  public void customize(JwtEncodingContext token) {
    Authentication login = token.getPrincipal();
    if (login == null || !(login.getPrincipal() instanceof LocalUser user)) {
      return;
    }
    token
        .getClaims()
        .subject(user.subject().toString())
        .claim("preferred_username", user.username())
        .claim("roles", user.roles().stream().map(Role::name).sorted().toList());
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getJwsHeader().type("at+jwt");
      token
          .getClaims()
          .audience(List.of(AUDIENCE))
          .id(UUID.randomUUID().toString())
          .claim("client_id", token.getRegisteredClient().getClientId());
    }
  }
}
