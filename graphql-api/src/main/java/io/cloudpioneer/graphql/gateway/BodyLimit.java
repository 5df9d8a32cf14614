package io.cloudpioneer.graphql.gateway;

import io.cloudpioneer.graphql.refusal.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose body is larger than anything this API has to be sent. It stands before
 * the sign-in, so that strangers are held to it as well, and within what counts requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {
  /** In bytes; the largest rule that is allowed takes a tenth of it. */
  static final int LARGEST = 256 * 1024;

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    if (length > LARGEST) {
      refuse(response);
    } else if (length >= 0 || WITHOUT_BODY.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (isForm(request.getContentType())) {
      problems.write(
          response,
          HttpStatus.LENGTH_REQUIRED,
          "request.length-missing",
          "Send the form's length in the header Content-Length.");
    } else {
      byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        refuse(response);
      } else {
        chain.doFilter(new ReadRequest(request, body), response);
      }
    }
  }

  private void refuse(HttpServletResponse response) throws IOException {
    problems.write(
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "request.too-large",
        "A request's body has at most %,d bytes: ask for less at once.".formatted(LARGEST));
  }

  /** The server reads forms by itself, from its own stream, which would be empty by then. */
  private static boolean isForm(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("application/x-www-form-urlencoded");
  }
}
