package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be asked of the present can be asked of the past. */
class TimeTravelArgumentsTest {
  private static final Map<String, String> ONLY_NOW =
      Map.of(
          "me", "who is asking is asking now",
          "platform", "how the processes are doing is kept nowhere",
          "recordedPeriod", "it says which moments can be asked for",
          "assignees", "who can be given an alert is decided now",
          "actionOffers", "of what an agent offers only the last word is kept",
          "costActionDryRun", "the agent is asked, live",
          "validatePlaybook", "it is about the text it is given");

  private final GraphQLSchema schema = TestSchema.guarded(Map.of()).schema();

  @Test
  void areThereOnEveryListAndDetailQuery() {
    List<String> without =
        schema.getQueryType().getFields().stream()
            .filter(field -> !ONLY_NOW.containsKey(field.getName()))
            .filter(field -> !takes(field, "asOf") || !takes(field, "knownAt"))
            .map(GraphQLFieldDefinition::getName)
            .toList();

    assertThat(without).as("queries that cannot be asked of a past moment").isEmpty();
  }

  @Test
  void areMissingOnlyOnQueriesThatThereAre() {
    assertThat(schema.getQueryType().getFields())
        .extracting(GraphQLFieldDefinition::getName)
        .containsAll(ONLY_NOW.keySet());
    assertThat(schema.getQueryType().getFields())
        .filteredOn(field -> ONLY_NOW.containsKey(field.getName()))
        .noneMatch(field -> takes(field, "asOf"));
  }

  private static boolean takes(GraphQLFieldDefinition field, String name) {
    return field.getArgument(name) != null
        && "DateTime".equals(GraphQLTypeUtil.simplePrint(field.getArgument(name).getType()));
  }
}
