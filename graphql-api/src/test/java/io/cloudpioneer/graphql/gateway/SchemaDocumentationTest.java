package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaDocumentationTest {
  private final GraphQLSchema schema = TestSchema.guarded(Map.of()).schema();

  @Test
  void saysOfEveryTypeFieldArgumentAndValueWhatItIs() {
    List<String> silent = ours().flatMap(SchemaDocumentationTest::undocumented).toList();

    assertThat(silent).as("parts of the schema without a description").isEmpty();
  }

  private Stream<GraphQLNamedType> ours() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()));
  }

  private static Stream<String> undocumented(GraphQLNamedType type) {
    return Stream.concat(
        Stream.of(type).filter(SchemaDocumentationTest::isSilent).map(GraphQLNamedType::getName),
        parts(type)
            .filter(SchemaDocumentationTest::isSilent)
            .map(part -> type.getName() + "." + part.getName()));
  }

  private static Stream<GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
    return switch (type) {
      case GraphQLObjectType object ->
          object.getFields().stream().flatMap(SchemaDocumentationTest::withArguments);
      case GraphQLInputObjectType input -> input.getFields().stream().map(field -> field);
      case GraphQLEnumType values -> values.getValues().stream().map(value -> value);
      default -> Stream.empty();
    };
  }

  private static Stream<GraphQLNamedSchemaElement> withArguments(GraphQLFieldDefinition field) {
    List<GraphQLArgument> arguments = field.getArguments();
    return Stream.concat(Stream.of(field), arguments.stream());
  }

  private static boolean isSilent(GraphQLNamedSchemaElement part) {
    @Nullable String description = part.getDescription();
    return description == null || description.isBlank();
  }
}
