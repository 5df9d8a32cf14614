package io.cloudpioneer.app.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database ends the appender's connection while it commits. */
@IntegrationTest
class LostConnectionTest {
  private static final int ROUNDS = 10;
  private static final int COMMANDS = 50;

  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;

  @Test
  void losesAndRepeatsNothing() {
    List<SomeResource> resources =
        IntStream.range(0, 10).mapToObj(_ -> SomeResource.fresh()).toList();

    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<?>[] answers = sendAll(resources, round * COMMANDS);
      endTheAppendersConnection();
      CompletableFuture.allOf(answers).join();
    }

    assertThat(resources)
        .allSatisfy(resource -> {
          assertThat(column(resource, "sequence"))
              .containsExactlyElementsOf(
                  LongStream.range(0, ROUNDS * COMMANDS / 10).boxed().toList());
        });
  }

  private CompletableFuture<?>[] sendAll(List<SomeResource> resources, int firstRevision) {
    return IntStream.range(firstRevision, firstRevision + COMMANDS)
        .mapToObj(revision ->
            commands.send(
                resources.get(revision % resources.size()).observed(revision),
                Sender.platform("test"),
                "test.observed"))
        .toArray(CompletableFuture[]::new);
  }

  private void endTheAppendersConnection() {
    db.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid <> pg_backend_pid() and query like '%event_head%'\
            """)
        .query((row, _) -> row.getBoolean(1))
        .list();
  }

  private List<Long> column(SomeResource resource, String column) {
    return db.sql("select %s from event where aggregate_id = ? order by sequence".formatted(column))
        .param(resource.id().value())
        .query((row, _) -> row.getLong(1))
        .list();
  }
}
