package io.cloudpioneer.graphql.gateway;

import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.KnownPerson;
import io.cloudpioneer.projections.query.Visibility;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the person who asks into the request's context; first, while the caller's thread is ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PersonInContext implements WebGraphQlInterceptor {
  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof KnownPerson known) {
      CurrentPerson person =
          new CurrentPerson(known.personId(), known.roles(), Visibility.everything());
      request.configureExecutionInput(
          (_, input) -> input.graphQLContext(Map.of(CurrentPerson.KEY, person)).build());
    }
    return chain.next(request);
  }
}
