package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import io.cloudpioneer.events.person.Role;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DocumentLimitsTest {
  private final GraphQL graphQl =
      TestSchema.guarded(Map.of("overview", _ -> Map.of("resources", 3))).graphQl();

  @Test
  void refuseAThousandAliases() {
    String aliases =
        IntStream.range(0, 1_000)
            .mapToObj(number -> "a%d: overview { resources }".formatted(number))
            .collect(Collectors.joining("\n", "{", "}"));

    assertThat(refusal(aliases)).contains("aliases");
  }

  @Test
  void refuseAThousandTimesTheSameField() {
    assertThat(refusal("{ overview {" + " resources".repeat(1_001) + " } }")).contains("fields");
  }

  @Test
  void refuseHeapsOfDirectives() {
    ExecutionResult answer =
        ask("{ overview {" + " resources" + " @include(if: true)".repeat(2_000) + " } }");

    assertThat(answer.getErrors()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
    assertThat(answer.<Object>getData()).isNull();
  }

  @Test
  void refuseFragmentsThatGrowByDoubling() {
    String doubling =
        IntStream.range(0, 40)
                .mapToObj(
                    level -> "fragment f%d on Query { ...f%d ...f%<d }".formatted(level, level + 1))
                .collect(Collectors.joining("\n", "{ ...f0 }\n", "\n"))
            + "fragment f40 on Query { overview { resources } }";

    assertThat(refusal(doubling)).contains("fields");
  }

  @Test
  void refuseADeepDocument() {
    String deep = "parent { ".repeat(25) + "id" + " }".repeat(25);

    assertThat(refusal("{ resource(id: \"1\") { %s } }".formatted(deep))).contains("levels");
  }

  @Test
  void refuseWhatWouldAnswerWithTooMuch() {
    String pages =
        "{ resources(first: 200) { edges { node { children { children { children { id } } } } } } }";

    assertThat(refusal(pages)).contains("values");
  }

  @Test
  void leaveAFragmentThatLeadsBackToItselfToValidation() {
    ExecutionResult answer =
        ask("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }");

    assertThat(answer.getErrors()).isNotEmpty();
    assertThat(answer.<Object>getData()).isNull();
  }

  @Test
  void letTheSchemaBeRead() {
    assertThat(ask(IntrospectionQuery.INTROSPECTION_QUERY).getErrors()).isEmpty();
  }

  private String refusal(String document) {
    ExecutionResult answer = ask(document);
    assertThat(answer.getErrors()).hasSize(1);
    assertThat(EveryErrorHasACode.codeOf(answer.getErrors().getFirst()))
        .isEqualTo("document.too-large");
    return answer.getErrors().getFirst().getMessage();
  }

  private ExecutionResult ask(String document) {
    return graphQl.execute(
        ExecutionInput.newExecutionInput(document)
            .graphQLContext(TestSchema.askedBy(Role.VIEWER))
            .build());
  }
}
