package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in person who asks the API. */
record Caller(Browser browser) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The whole answer. */
  JsonNode ask(String document, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    HttpResponse<String> response = browser.post("/graphql", body);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/graphql-response+json");
    return JSON.readTree(response.body());
  }

  /** The data of an answer without errors. */
  JsonNode data(String document, Map<String, ?> variables) {
    JsonNode answer = ask(document, variables);
    assertThat(answer.path("errors").isEmpty()).as(answer.toString()).isTrue();
    return answer.path("data");
  }

  JsonNode data(String document) {
    return data(document, Map.of());
  }

  /** The code of the one error of an answer. */
  String refusal(String document, Map<String, ?> variables) {
    JsonNode answer = ask(document, variables);
    assertThat(answer.path("errors")).as(answer.toString()).hasSize(1);
    return answer.path("errors").path(0).path("extensions").path("code").asString();
  }

  String refusal(String document) {
    return refusal(document, Map.of());
  }
}
