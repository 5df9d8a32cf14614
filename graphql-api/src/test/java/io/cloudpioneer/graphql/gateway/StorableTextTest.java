package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.cloudpioneer.events.person.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {
  private static final String RESOURCES =
      "query($type: String!) { resources(filter: { types: [$type] }) { totalCount } }";

  private final GraphQL graphQl =
      TestSchema.guarded(Map.of("resources", _ -> Map.of("totalCount", 0))).graphQl();

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud83d", "\udc4d\ud83d"})
  void isNotWhatNoColumnKeeps(String text) {
    ExecutionResult answer = ask(text, Role.VIEWER);

    assertThat(answer.getErrors()).hasSize(1);
    assertThat(ApiErrors.codeOf(answer.getErrors().getFirst())).isEqualTo("input.text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Größe 👍", "\t\n"})
  void isAllElse(String text) {
    assertThat(ask(text, Role.VIEWER).getErrors()).isEmpty();
  }

  @Test
  void isNoReasonToTellAnythingToWhoMayNotAsk() {
    ExecutionResult answer = ask("a\0b");

    assertThat(ApiErrors.codeOf(answer.getErrors().getFirst())).isEqualTo("access.denied");
  }

  private ExecutionResult ask(String text, Role... roles) {
    return graphQl.execute(
        ExecutionInput.newExecutionInput(RESOURCES)
            .variables(Map.of("type", text))
            .graphQLContext(TestSchema.askedBy(roles))
            .build());
  }
}
