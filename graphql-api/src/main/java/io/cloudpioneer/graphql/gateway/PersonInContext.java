package io.cloudpioneer.graphql.gateway;

import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.KnownPerson;
import io.cloudpioneer.graphql.identity.SessionCookie;
import io.cloudpioneer.graphql.identity.SessionWatch;
import io.cloudpioneer.graphql.identity.SignedInPerson;
import io.cloudpioneer.projections.query.Visibility;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the person who asks into the request's context; first, while the caller's thread is ours. A
 * WebSocket outlives its handshake, so whether its sign-in still lasts is asked for each message.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PersonInContext implements WebGraphQlInterceptor {
  private final SessionWatch sessions;

  PersonInContext(SessionWatch sessions) {
    this.sessions = sessions;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    CurrentPerson person = person(request);
    if (person != null) {
      request.configureExecutionInput(
          (_, input) -> input.graphQLContext(Map.of(CurrentPerson.KEY, person)).build());
    }
    return chain.next(request);
  }

  private @Nullable CurrentPerson person(WebGraphQlRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof KnownPerson known)) {
      return null;
    }
    String session =
        known instanceof SignedInPerson
            ? SessionCookie.session(request.getHeaders()).orElse(null)
            : null;
    CurrentPerson person =
        new CurrentPerson(
            known.personId(), known.roles(), Visibility.everything(), session, known.until());
    return request instanceof WebSocketGraphQlRequest && !sessions.lasts(person) ? null : person;
  }
}
