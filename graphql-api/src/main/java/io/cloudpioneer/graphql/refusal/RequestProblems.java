package io.cloudpioneer.graphql.refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives what Spring itself refuses of a request a code, and counts it. */
@ControllerAdvice
final class RequestProblems extends ResponseEntityExceptionHandler {
  private final ErrorCount errors;

  RequestProblems(ErrorCount errors) {
    this.errors = errors;
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      String code = codeOf(status);
      problem.setProperty("code", code);
      if (status.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
        problem.setDetail(
            "The body is not what this address takes; /graphql takes JSON such as"
                + " {\"query\": \"{ me { id } }\"}.");
      }
      errors.add(code);
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private static String codeOf(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case BAD_REQUEST -> "request.unreadable";
      case NOT_FOUND -> "request.unknown-path";
      case METHOD_NOT_ALLOWED -> "request.method";
      case NOT_ACCEPTABLE -> "request.accept";
      case UNSUPPORTED_MEDIA_TYPE -> "request.content-type";
      case null, default -> status.is4xxClientError() ? "request.refused" : "internal";
    };
  }
}
