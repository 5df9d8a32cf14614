package io.cloudpioneer.graphql.refusal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457) where no controller is there to do it, and counts them. */
@Component
public class Problems {
  private final JsonMapper json;
  private final ErrorCount errors;

  Problems(JsonMapper json, ErrorCount errors) {
    this.json = json;
    this.errors = errors;
  }

  /** Ends the response with a problem; the code is stable, the detail says what to change. */
  public void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    errors.add(code);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
