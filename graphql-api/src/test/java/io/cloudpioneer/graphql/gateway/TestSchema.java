package io.cloudpioneer.graphql.gateway;

import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.DataFetcher;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.ErrorCount;
import io.cloudpioneer.projections.query.Visibility;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The real schema and the real guards, with answers of a test's own. */
final class TestSchema {
  private TestSchema() {}

  static GraphQlSource guarded(Map<String, DataFetcher<?>> queries) {
    return source(
        queries,
        List.of(new DocumentLimits(), new QueryCost(), new StorableText(), new FieldGuard()));
  }

  private static GraphQlSource source(
      Map<String, DataFetcher<?>> queries, List<Instrumentation> guards) {
    RuntimeWiringConfigurer answers =
        wiring ->
            queries.forEach(
                (field, fetcher) -> wiring.type("Query", type -> type.dataFetcher(field, fetcher)));
    try {
      return GraphQlSource.schemaResourceBuilder()
          .schemaResources(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:graphql/*.graphqls"))
          .configureRuntimeWiring(new GatewayConfiguration().scalars())
          .configureRuntimeWiring(answers)
          .exceptionResolvers(List.of(new FetchErrors(new ErrorCount(new SimpleMeterRegistry()))))
          .instrumentation(guards)
          .build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The context of a request by somebody with these roles. */
  static Map<?, Object> askedBy(Role... roles) {
    PersonId id = new PersonId(TimeOrderedUuid.at(Instant.EPOCH));
    return Map.of(
        CurrentPerson.KEY,
        new CurrentPerson(id, Set.of(roles), Visibility.everything(), null, null));
  }
}
