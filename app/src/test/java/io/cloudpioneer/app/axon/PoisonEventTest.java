package io.cloudpioneer.app.axon;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that a handler fails on, in a way that spoils its transaction. */
@IntegrationTest
class PoisonEventTest {
  @Autowired CommandDispatch commands;
  @Autowired FussyHandler handler;
  @Autowired JdbcClient db;

  @Test
  void isKeptWithItsCauseHoldsUpNobodyAndIsHandledOnceItCan() {
    ResourceIdentity poison = fresh();
    handler.failOn(poison.id());

    discover(poison);
    List<ResourceIdentity> others = Stream.generate(PoisonEventTest::fresh).limit(20).toList();
    others.forEach(this::discover);

    within(
        Duration.ofSeconds(5),
        () -> assertThat(others).allMatch(other -> handler.hasHandled(other.id())));
    soon(() -> assertThat(causes(poison.id())).singleElement().asString().contains("by zero"));
    assertThat(handler.hasHandled(poison.id())).isFalse();

    handler.failNoMoreOn(poison.id());

    soon(() -> assertThat(handler.hasHandled(poison.id())).isTrue());
    soon(() -> assertThat(causes(poison.id())).isEmpty());
  }

  private void discover(ResourceIdentity resource) {
    commands
        .send(
            new ObserveResource(resource, "web-1", null, Map.of(), Instant.EPOCH),
            Sender.platform("test"),
            "test.observed")
        .join();
  }

  private List<String> causes(ResourceId resource) {
    return db.sql(
            """
            select cause_message from dead_letter
            where processing_group = 'fussy-test' and aggregate_id = ?\
            """)
        .param(resource.toString())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private static ResourceIdentity fresh() {
    return new ResourceIdentity(
        "on_premises", "poison", "default", "host", UUID.randomUUID().toString());
  }
}
