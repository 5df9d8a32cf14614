package io.cloudpioneer.graphql.moment;

import graphql.schema.DataFetchingEnvironment;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.Moments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Hands a controller's method the {@link Moment} that a field's two arguments name. */
@Component
final class MomentArgument implements HandlerMethodArgumentResolver {
  private final Moments moments;

  MomentArgument(Moments moments) {
    this.moments = moments;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Moment.class;
  }

  @Override
  public Moment resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
    @Nullable Instant asOf = field.getArgument("asOf");
    @Nullable Instant knownAt = field.getArgument("knownAt");
    return moments.of(asOf, knownAt);
  }
}
