package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.cloudpioneer.events.person.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldGuardTest {
  private final GraphQL graphQl =
      TestSchema.guarded(
              Map.of(
                  "overview", _ -> Map.of("resources", 3),
                  "platform", _ -> Map.of("version", "1")))
          .graphQl();

  @Test
  void letsARoleThroughThatTheRuleNames() {
    ExecutionResult answer = ask("{ overview { resources } }", Role.VIEWER);

    assertThat(answer.getErrors()).isEmpty();
    assertThat(answer.<Map<String, Object>>getData())
        .isEqualTo(Map.of("overview", Map.of("resources", 3)));
  }

  @Test
  void refusesARoleThatTheRuleDoesNotName() {
    assertThat(codeOf(ask("{ platform { version } }", Role.VIEWER))).isEqualTo("access.denied");
  }

  @Test
  void refusesAPersonWithoutAnyRole() {
    assertThat(codeOf(ask("{ overview { resources } }"))).isEqualTo("access.denied");
  }

  @Test
  void refusesARequestOfNobody() {
    ExecutionResult answer =
        graphQl.execute(ExecutionInput.newExecutionInput("{ overview { resources } }").build());

    assertThat(codeOf(answer)).isEqualTo("sign-in.required");
  }

  @Test
  void showsTheSchemaItselfToWhoeverIsSignedIn() {
    assertThat(ask("{ __schema { queryType { name } } }", Role.VIEWER).getErrors()).isEmpty();
  }

  private ExecutionResult ask(String document, Role... roles) {
    return graphQl.execute(
        ExecutionInput.newExecutionInput(document)
            .graphQLContext(TestSchema.askedBy(roles))
            .build());
  }

  private static String codeOf(ExecutionResult answer) {
    assertThat(answer.getErrors()).hasSize(1);
    return String.valueOf(answer.getErrors().getFirst().getExtensions().get("code"));
  }
}
