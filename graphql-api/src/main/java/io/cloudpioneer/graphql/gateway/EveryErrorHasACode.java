package io.cloudpioneer.graphql.gateway;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import io.cloudpioneer.graphql.refusal.ErrorCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds a code to what GraphQL's own engine refuses, before any of our code is asked. */
@Component
final class EveryErrorHasACode implements WebGraphQlInterceptor {
  private final ErrorCount errors;

  EveryErrorHasACode(ErrorCount errors) {
    this.errors = errors;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain
        .next(request)
        .map(response ->
            response.getErrors().stream().allMatch(EveryErrorHasACode::hasCode)
                ? response
                : response.transform(answer -> answer.errors(coded(response))));
  }

  private static boolean hasCode(ResponseError error) {
    return error.getExtensions().containsKey("code");
  }

  private List<GraphQLError> coded(WebGraphQlResponse response) {
    return response.getExecutionResult().getErrors().stream().map(this::coded).toList();
  }

  private GraphQLError coded(GraphQLError error) {
    Map<String, Object> extensions =
        error.getExtensions() == null
            ? new LinkedHashMap<>()
            : new LinkedHashMap<>(error.getExtensions());
    if (extensions.putIfAbsent("code", codeOf(error)) == null) {
      errors.add(codeOf(error));
    }
    return GraphQLError.newError()
        .message("%s", error.getMessage())
        .locations(error.getLocations() == null ? List.of() : error.getLocations())
        .path(error.getPath() == null ? List.of() : error.getPath())
        .errorType(error.getErrorType())
        .extensions(extensions)
        .build();
  }

  /**
   * A variable that cannot be read is a validation error to the engine, but has a place in none.
   */
  static String codeOf(GraphQLError error) {
    return switch (error.getErrorType()) {
      case ErrorType.InvalidSyntax -> "document.syntax";
      case ErrorType.ValidationError ->
          error instanceof graphql.validation.ValidationError
              ? "document.invalid"
              : "input.invalid";
      case ErrorType.ExecutionAborted -> "document.too-large";
      case ErrorType.OperationNotSupported -> "document.invalid";
      case null, default ->
          error instanceof BadFaithIntrospectionError ? "document.too-large" : "internal";
    };
  }
}
