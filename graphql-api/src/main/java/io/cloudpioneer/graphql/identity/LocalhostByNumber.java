package io.cloudpioneer.graphql.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Leads who asks for a page at localhost to the same page at 127.0.0.1, where that is the
 * platform's address. To a browser the two are different sites, each with cookies of its own, and a
 * sign-in comes back only to the address it was registered for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LocalhostByNumber extends OncePerRequestFilter {
  private static final String NAME = "localhost";
  private static final String NUMBER = "127.0.0.1";

  private final RequestMatcher page = Pages.matcher();
  private final boolean wanted;

  LocalhostByNumber(
      @Value("${cloudpioneer.address:http://127.0.0.1:${server.port:8080}}") URI address) {
    this.wanted = NUMBER.equals(address.getHost());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (wanted && NAME.equalsIgnoreCase(request.getServerName()) && page.matches(request)) {
      response.sendRedirect(
          ServletUriComponentsBuilder.fromRequest(request).host(NUMBER).build().toUriString());
    } else {
      chain.doFilter(request, response);
    }
  }
}
