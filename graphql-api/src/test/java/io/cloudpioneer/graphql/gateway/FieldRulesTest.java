package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.cloudpioneer.events.person.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FieldRulesTest {
  private final GraphQLSchema schema = TestSchema.guarded(Map.of()).schema();

  @Test
  void areThereForEveryFieldOfTheSchema() {
    List<String> open =
        ours().stream()
            .flatMap(type ->
                type.getFields().stream()
                    .filter(field -> FieldRules.of(type, field).isEmpty())
                    .map(field -> type.getName() + "." + field.getName()))
            .toList();

    assertThat(open)
        .as("fields that nobody may see, because neither they nor their type have a rule")
        .isEmpty();
  }

  @Test
  void permitNothingWhereThereIsNone() {
    GraphQLFieldDefinition field =
        GraphQLFieldDefinition.newFieldDefinition()
            .name("forgotten")
            .type(Scalars.GraphQLInt)
            .build();
    GraphQLObjectType type = GraphQLObjectType.newObject().name("Forgotten").field(field).build();

    assertThat(FieldRules.of(type, field)).isEmpty();
    assertThat(new FieldRules().permits(EnumSet.allOf(Role.class), type, field)).isFalse();
  }

  @Test
  void nameOnlyWhatPeopleCanBe() {
    assertThat(ours())
        .allSatisfy(type ->
            assertThat(type.getFields())
                .allSatisfy(field ->
                    assertThat(FieldRules.of(type, field))
                        .doesNotContain(Role.AGENT, Role.PLATFORM)));
  }

  @Test
  void leaveNoMutationToAViewer() {
    GraphQLObjectType mutations = Objects.requireNonNull(schema.getMutationType());

    assertThat(mutations.getFields())
        .allSatisfy(field ->
            assertThat(FieldRules.of(mutations, field)).doesNotContain(Role.VIEWER, Role.AUDITOR));
  }

  private List<GraphQLObjectType> ours() {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .toList();
  }
}
