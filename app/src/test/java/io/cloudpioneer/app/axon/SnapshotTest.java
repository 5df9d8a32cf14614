package io.cloudpioneer.app.axon;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long stream is not read from its beginning. */
@IntegrationTest
class SnapshotTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired CommandDispatch commands;
  @Autowired Cache aggregateCache;
  @Autowired JdbcClient db;

  private final ResourceIdentity resource = fresh();

  @Test
  void standsForTheEventsBeforeIt() {
    for (int revision = 0; revision < 120; revision++) {
      observe(revision);
    }
    soon(() -> assertThat(snapshots(resource)).isEqualTo(1));
    aggregateCache.remove(resource.id().toString());

    observe(119);
    observe(120);

    assertThat(lastSequence()).isEqualTo(120);
  }

  /** More than there are connections: none may hold one while it waits for another. */
  @Test
  void areTakenAlsoOfManyAtOnce() {
    List<ResourceIdentity> many = Stream.generate(SnapshotTest::fresh).limit(60).toList();
    for (int revision = 0; revision < 101; revision++) {
      int now = revision;
      CompletableFuture.allOf(
              many.stream().map(one -> send(one, now)).toArray(CompletableFuture[]::new))
          .join();
    }
    soon(() -> assertThat(many).allSatisfy(one -> assertThat(snapshots(one)).isEqualTo(1)));
  }

  private static ResourceIdentity fresh() {
    return new ResourceIdentity(
        "on_premises", "long", "default", "host", UUID.randomUUID().toString());
  }

  private void observe(int revision) {
    send(resource, revision).join();
  }

  private CompletableFuture<Void> send(ResourceIdentity observed, int revision) {
    Map<String, String> attributes = Map.of("revision", Integer.toString(revision));
    return commands.send(
        new ObserveResource(observed, "web-1", null, attributes, NOON),
        Sender.platform("test"),
        "test.observed");
  }

  private int snapshots(ResourceIdentity of) {
    return db.sql(
            """
            select count(*) from snapshot
            where aggregate_id = ? and name = 'snapshot.resource'
              and convert_from(payload, 'UTF8') like '%"revision"%'\
            """)
        .param(of.id().value())
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private long lastSequence() {
    return db.sql("select max(sequence) from event where aggregate_id = ?")
        .param(resource.id().value())
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
