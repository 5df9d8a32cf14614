package io.cloudpioneer.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another process, here played by writing past the cache, was there since. */
@IntegrationTest
class StaleCacheTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired CommandDispatch commands;
  @Autowired EventStorageEngine store;
  @Autowired Cache aggregateCache;
  @Autowired JdbcClient db;

  private final ResourceIdentity resource =
      new ResourceIdentity("on_premises", "cache", "default", "host", UUID.randomUUID().toString());

  @BeforeEach
  void seenHereVanishedElsewhere() {
    send(observe("web-1"));
    assertThat(aggregateCache.containsKey(resource.id().toString())).isTrue();
    store.appendEvents(
        List.of(
            new GenericDomainEventMessage<>(
                "resource",
                resource.id().toString(),
                1,
                new ResourceVanished(resource.id(), NOON))));
  }

  /** From the cache, an unchanged observation is nothing new; but the resource had vanished. */
  @Test
  void doesNotSayThatThereIsNothingToDo() {
    send(observe("web-1"));

    assertThat(names())
        .containsExactly("resource.discovered", "resource.vanished", "resource.returned");
  }

  @Test
  void doesNotWriteWhatDoesNotFollow() {
    send(observe("web-2"));

    assertThat(names())
        .containsExactly("resource.discovered", "resource.vanished", "resource.returned");
  }

  @Test
  void doesNotRepeatWhatWasDoneElsewhere() {
    send(new ReportVanished(resource.id(), NOON.plusSeconds(1)));

    assertThat(names()).containsExactly("resource.discovered", "resource.vanished");
  }

  private ObserveResource observe(String name) {
    return new ObserveResource(resource, name, null, Map.of(), NOON);
  }

  private void send(Object command) {
    commands.send(command, Sender.platform("test"), "test.observed").join();
  }

  private List<String> names() {
    return db.sql("select name from event where aggregate_id = ? order by sequence")
        .param(resource.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
