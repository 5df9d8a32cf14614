package io.cloudpioneer.graphql.gateway;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/** A scalar that is text on the wire. */
abstract class TextScalar<T> implements Coercing<T, String> {
  private final Class<T> type;

  TextScalar(Class<T> type) {
    this.type = type;
  }

  /** Reads it, or throws an IllegalArgumentException that says how to write one. */
  abstract T read(String text);

  abstract String write(T value);

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (type.isInstance(value)) {
      return write(type.cast(value));
    }
    throw new CoercingSerializeException("No %s: %s".formatted(type.getSimpleName(), value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    if (type.isInstance(input)) {
      return type.cast(input);
    }
    try {
      return read(String.valueOf(input));
    } catch (IllegalArgumentException notOne) {
      throw new CoercingParseValueException(notOne.getMessage(), notOne);
    }
  }

  @Override
  public T parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(literal instanceof StringValue string)) {
      throw new CoercingParseLiteralException(
          "A %s is written as text".formatted(type.getSimpleName()));
    }
    try {
      return read(String.valueOf(string.getValue()));
    } catch (IllegalArgumentException notOne) {
      throw new CoercingParseLiteralException(notOne.getMessage(), notOne);
    }
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return new StringValue(serialize(parseValue(value, context, locale), context, locale));
  }
}
