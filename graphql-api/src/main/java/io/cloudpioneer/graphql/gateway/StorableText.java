package io.cloudpioneer.graphql.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses text that PostgreSQL keeps in no column, wherever in an argument it stands. An event
 * would take it, and its row in the read model would then never be written.
 */
final class StorableText extends SimplePerformantInstrumentation {
  private static final DataFetcher<Object> REFUSED =
      _ -> {
        throw Refusal.because(
            "input.text", "A text holds neither the character U+0000 nor half a surrogate pair");
      };

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    return isStorable(parameters.getEnvironment().getArguments()) ? fetcher : REFUSED;
  }

  private static boolean isStorable(@Nullable Object value) {
    return switch (value) {
      case String text -> text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
      case Collection<?> values -> values.stream().allMatch(StorableText::isStorable);
      case Map<?, ?> fields -> isStorable(fields.values());
      case null, default -> true;
    };
  }
}
