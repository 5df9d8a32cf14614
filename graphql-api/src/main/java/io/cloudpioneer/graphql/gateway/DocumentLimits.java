package io.cloudpioneer.graphql.gateway;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a document that is too large before anything else looks at it: validation compares fields
 * with each other, and would be the first to suffer from a thousand of them.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {
  private static final int FIELDS = 1_000;
  private static final int ALIASES = 100;
  private static final int DEPTH = 20;

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables document,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentSize size = DocumentSize.of(document.getDocument());
    require(size.aliases(), ALIASES, "aliases");
    require(size.fields(), FIELDS, "fields");
    require(size.depth(), DEPTH, "levels");
    return document;
  }

  private static void require(long actual, int limit, String what) {
    if (actual > limit) {
      throw new AbortExecutionException(
          "The document has more than %d %s, fragments included: ask for less at once"
              .formatted(limit, what));
    }
  }
}
