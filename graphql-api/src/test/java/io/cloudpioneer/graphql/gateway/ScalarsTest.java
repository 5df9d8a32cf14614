package io.cloudpioneer.graphql.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
  private final DateTimeScalar moments = new DateTimeScalar();
  private final DurationScalar lengths = new DurationScalar();
  private final GraphQLContext context = GraphQLContext.newContext().build();

  @Test
  void readAMomentInAnyOffsetAndWriteItInUtc() {
    Instant moment = moments.parseValue("2026-11-23T14:05:00.123456+01:00", context, Locale.ROOT);

    assertThat(moments.serialize(moment, context, Locale.ROOT))
        .isEqualTo("2026-11-23T13:05:00.123456Z");
  }

  @Test
  void cutAMomentToMicrosecondsAsTheDatabaseDoes() {
    assertThat(moments.parseValue("2026-11-23T14:05:00.1234567Z", context, Locale.ROOT))
        .isEqualTo(Instant.parse("2026-11-23T14:05:00.123456Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-11-23", "2026-11-23T14:05:00", "2026-13-01T00:00:00Z"})
  void sayHowToWriteAMoment(String text) {
    assertThatThrownBy(() -> moments.parseValue(text, context, Locale.ROOT))
        .isInstanceOf(CoercingParseValueException.class)
        .hasMessageContaining("2026-11-23T14:05:00Z");
  }

  @Test
  void readAndWriteALength() {
    assertThat(lengths.parseValue("PT5M", context, Locale.ROOT)).isEqualTo(Duration.ofMinutes(5));
    assertThat(lengths.serialize(Duration.ofDays(1), context, Locale.ROOT)).isEqualTo("PT24H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5m", "300", "P1Y"})
  void sayHowToWriteALength(String text) {
    assertThatThrownBy(() -> lengths.parseValue(text, context, Locale.ROOT))
        .isInstanceOf(CoercingParseValueException.class)
        .hasMessageContaining("PT5M");
  }

  @Test
  void takeNoNumberForAText() {
    assertThatThrownBy(() ->
            lengths.parseLiteral(
                IntValue.of(5), CoercedVariables.emptyVariables(), context, Locale.ROOT))
        .isInstanceOf(CoercingParseLiteralException.class);
    assertThatThrownBy(() -> moments.serialize(5, context, Locale.ROOT))
        .isInstanceOf(CoercingSerializeException.class);
  }
}
