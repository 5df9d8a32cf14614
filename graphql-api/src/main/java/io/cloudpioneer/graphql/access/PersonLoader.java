package io.cloudpioneer.graphql.access;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.identity.People;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads all the people an answer names at once. */
@Component
public class PersonLoader {
  PersonLoader(BatchLoaderRegistry registry, People people) {
    registry
        .forTypePair(PersonId.class, Person.class)
        .registerMappedBatchLoader((ids, _) ->
            Mono.fromCallable(() -> load(people, ids)).subscribeOn(Schedulers.boundedElastic()));
  }

  private static Map<PersonId, Person> load(People people, Set<PersonId> ids) {
    Map<PersonId, People.Person> known = people.find(ids);
    return ids.stream()
        .collect(Collectors.toMap(id -> id, id -> Person.of(id, known.get(id), null)));
  }

  /** The person with this id, or none for none. */
  public static @Nullable CompletableFuture<Person> load(
      @Nullable PersonId id, DataLoader<PersonId, Person> people) {
    return id == null ? null : people.load(id);
  }
}
