package io.cloudpioneer.graphql.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Lets in who calls from this very machine, and elsewhere only a role. What came through a proxy
 * says so, and is no local call.
 */
final class ThisMachineOr implements AuthorizationManager<RequestAuthorizationContext> {
  private static final IpAddressMatcher IPV4 = new IpAddressMatcher("127.0.0.0/8");
  private static final IpAddressMatcher IPV6 = new IpAddressMatcher("::1");

  private final AuthorizationManager<RequestAuthorizationContext> role;

  ThisMachineOr(String role) {
    this.role = AuthorityAuthorizationManager.hasRole(role);
  }

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return fromThisMachine(context.getRequest())
        ? new AuthorizationDecision(true)
        : role.authorize(authentication, context);
  }

  private static boolean fromThisMachine(HttpServletRequest request) {
    return request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null
        && (IPV4.matches(request.getRemoteAddr()) || IPV6.matches(request.getRemoteAddr()));
  }
}
