package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.graphql.refusal.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells somebody who is known why they may not. */
final class AccessRefused implements AccessDeniedHandler {
  private final Problems problems;

  AccessRefused(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (cause instanceof CsrfException) {
      problems.write(
          response,
          HttpStatus.FORBIDDEN,
          "csrf.missing",
          "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
    } else {
      problems.write(
          response, HttpStatus.FORBIDDEN, "access.denied", "None of your roles allows this.");
    }
  }
}
