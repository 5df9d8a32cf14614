package io.cloudpioneer.graphql.gateway;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Asks before every fetch of every field whether the person may have it. */
final class FieldGuard extends SimplePerformantInstrumentation {
  private static final DataFetcher<Object> REFUSED =
      field -> {
        throw Refusal.because(
            "access.denied",
            "None of your roles allows %s".formatted(field.getExecutionStepInfo().getPath()));
      };

  private static final DataFetcher<Object> NOBODY =
      _ -> {
        throw Refusal.because("sign-in.required", "You are not signed in any more: sign in again");
      };

  private final FieldRules rules = new FieldRules();

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    DataFetchingEnvironment field = parameters.getEnvironment();
    CurrentPerson person = field.getGraphQlContext().get(CurrentPerson.KEY);
    if (person == null) {
      return NOBODY;
    }
    return field.getParentType() instanceof GraphQLObjectType type
            && rules.permits(person.roles(), type, field.getFieldDefinition())
        ? fetcher
        : REFUSED;
  }
}
