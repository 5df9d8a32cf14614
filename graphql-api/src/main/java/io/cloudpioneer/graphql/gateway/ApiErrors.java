package io.cloudpioneer.graphql.gateway;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.query.QueryRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;

/**
 * Gives every failure a stable code and a sentence. What is refused is the asker's to change; all
 * else is our bug: logged once, here, under a trace that the answer names.
 */
final class ApiErrors {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  private ApiErrors() {}

  /** The error that tells of a failure; place and path are the caller's to add. */
  static GraphQLError of(Throwable failure, GraphQLError.Builder<?> error) {
    return switch (cause(failure)) {
      case Refusal refusal -> refused(error, refusal.code(), String.valueOf(refusal.getMessage()));
      case QueryRefused refusal -> refused(error, refusal.code(), refusal.sentence());
      case Rejected rejected ->
          refused(error, rejected.reason().code(), rejected.reason().sentence());
      case CommandExecutionException rejected
          when rejected.getDetails().orElse(null) instanceof Rejected.Reason reason ->
          refused(error, reason.code(), reason.sentence());
      case AccessDeniedException _ ->
          refused(error, "access.denied", "None of your roles allows this");
      case BindException wrong ->
          refused(error, "input.invalid", "The input cannot be read: " + wrong.getMessage());
      case Throwable bug -> bug(error, bug);
    };
  }

  /** The stable code of an error made here. */
  static String codeOf(GraphQLError error) {
    return String.valueOf(error.getExtensions().get("code"));
  }

  private static GraphQLError refused(GraphQLError.Builder<?> error, String code, String sentence) {
    return error
        .message("%s", sentence)
        .errorType(classification(code))
        .extensions(Map.of("code", code))
        .build();
  }

  private static GraphQLError bug(GraphQLError.Builder<?> error, Throwable bug) {
    String trace = UUID.randomUUID().toString();
    LOG.error("A request failed, trace {}", trace, bug);
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", "internal");
    extensions.put("trace", trace);
    return error
        .message("Something failed in here; the log tells more under the trace %s", trace)
        .errorType(ErrorType.INTERNAL_ERROR)
        .extensions(extensions)
        .build();
  }

  private static ErrorClassification classification(String code) {
    return code.equals("access.denied") ? ErrorType.FORBIDDEN : ErrorType.BAD_REQUEST;
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean envelope =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return envelope && cause != null ? cause(cause) : failure;
  }
}
