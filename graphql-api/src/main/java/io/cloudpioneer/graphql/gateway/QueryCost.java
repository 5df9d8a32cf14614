package io.cloudpioneer.graphql.gateway;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.cloudpioneer.projections.query.PageRequest;

/**
 * What an answer would hold at most: a field costs one, and what lies in a list costs as often as
 * the list is long, by its {@code first} or by what is usual.
 */
final class QueryCost extends MaxQueryComplexityInstrumentation {
  private static final int BUDGET = 100_000;
  private static final int USUAL_LENGTH = 10;

  QueryCost() {
    super(BUDGET, (FieldComplexityCalculator) QueryCost::of);
  }

  private static int of(FieldComplexityEnvironment field, int below) {
    long cost = 1L + (long) length(field) * below;
    return (int) Math.min(cost, BUDGET + 1L);
  }

  private static int length(FieldComplexityEnvironment field) {
    if (field.getArguments().get("first") instanceof Integer first) {
      // A page that is too large is refused by its own code, not for what it would cost.
      return Math.clamp(first, 1, PageRequest.LARGEST);
    }
    boolean introspection =
        field.getParentType() instanceof GraphQLNamedType type && type.getName().startsWith("__");
    boolean list =
        GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
    boolean pageOfParent = field.getField().getName().equals("edges");
    return list && !pageOfParent && !introspection ? USUAL_LENGTH : 1;
  }

  @Override
  protected AbortExecutionException mkAbortException(int cost, int budget) {
    return new AbortExecutionException(
        "The answer could hold more than %d values: ask for smaller pages or fewer fields"
            .formatted(budget));
  }
}
