package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.graphql.refusal.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program, which no page would help, that it has to say who it is. */
final class SignInRequired implements AuthenticationEntryPoint {
  private final Problems problems;

  SignInRequired(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof InvalidBearerTokenException) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(
          response,
          HttpStatus.UNAUTHORIZED,
          "token.invalid",
          "The access token is not valid here: get a new one from this installation's OpenID provider.");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          response,
          HttpStatus.UNAUTHORIZED,
          "sign-in.required",
          "Sign in at / or send an access token in the header Authorization.");
    }
  }
}
