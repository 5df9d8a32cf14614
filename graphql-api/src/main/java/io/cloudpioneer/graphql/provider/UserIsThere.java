package io.cloudpioneer.graphql.provider;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses the tokens of a user who is no more, though their time is not over yet. */
final class UserIsThere implements OAuth2TokenValidator<Jwt> {
  private static final OAuth2TokenValidatorResult GONE =
      OAuth2TokenValidatorResult.failure(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_TOKEN, "The user of this token is no more", null));

  private final LocalUsers users;

  UserIsThere(LocalUsers users) {
    this.users = users;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String subject = token.getSubject();
    return subject != null && users.has(subject) ? OAuth2TokenValidatorResult.success() : GONE;
  }
}
