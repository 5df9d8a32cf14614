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
      Map.ofEntries(
          Map.entry("me", "who is asking is asking now"),
          Map.entry("platform", "how the processes are doing is kept nowhere"),
          Map.entry("recordedPeriod", "it says which moments can be asked for"),
          Map.entry("assignees", "who can be given an alert is decided now"),
          Map.entry("actionOffers", "of what an agent offers only the last word is kept"),
          Map.entry("costActionDryRun", "the agent is asked, live"),
          Map.entry("validatePlaybook", "it is about the text it is given"),
          Map.entry("people", "who somebody is, is kept only until they are forgotten"),
          Map.entry("forgottenPeople", "each entry says when, and none is ever changed back"),
          Map.entry("deadLetters", "they are what is to be done now, and gone once it is"),
          Map.entry("whatIfLimits", "how much is allowed is a setting"),
          Map.entry("whatIf", "a job is work under way, seen by whoever asked for it"),
          Map.entry("whatIfs", "a job is work under way, seen by whoever asked for it"));

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
