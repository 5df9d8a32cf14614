package io.cloudpioneer.graphql.gateway;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.cloudpioneer.graphql.refusal.ErrorCount;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers for what fails while a field is fetched or a subscription runs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FetchErrors implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {
  private final ErrorCount errors;

  FetchErrors(ErrorCount errors) {
    this.errors = errors;
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable failure, DataFetchingEnvironment field) {
    GraphQLError.Builder<?> place =
        GraphQLError.newError()
            .location(field.getField().getSourceLocation())
            .path(field.getExecutionStepInfo().getPath());
    return answer(failure, place);
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable failure) {
    return answer(failure, GraphQLError.newError());
  }

  private Mono<List<GraphQLError>> answer(Throwable failure, GraphQLError.Builder<?> place) {
    GraphQLError error = ApiErrors.of(failure, place);
    errors.add(ApiErrors.codeOf(error));
    return Mono.just(List.of(error));
  }
}
