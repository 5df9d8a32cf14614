package io.cloudpioneer.app.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the store once a command is answered. */
@IntegrationTest
class AppendEventsTest {
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;

  @Test
  void storesTheEventUnderItsNameWithWhoAndWhy() {
    var identity =
        new ResourceIdentity(
            "on_premises", "test", "default", "host", UUID.randomUUID().toString());

    commands
        .send(
            new ObserveResource(
                identity,
                "web-1",
                null,
                Map.of("os.type", "linux"),
                Instant.parse("2026-01-01T00:00:00Z")),
            Sender.platform("test"),
            "test.observed")
        .join();

    var row =
        db.sql(
                """
                select name, sequence, aggregate_type, convert_from(payload, 'UTF8') as payload,
                  convert_from(metadata, 'UTF8')::jsonb ->> 'actor' as actor,
                  convert_from(metadata, 'UTF8')::jsonb ->> 'reason' as reason,
                  convert_from(metadata, 'UTF8')::jsonb ->> 'correlation' as correlation,
                  convert_from(metadata, 'UTF8')::jsonb ->> 'causation' as causation,
                  jsonb_exists(convert_from(metadata, 'UTF8')::jsonb, 'roles') as roles
                from event where aggregate_id = ?\
                """)
            .param(identity.id().value())
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("name", "resource.discovered")
        .containsEntry("sequence", 0L)
        .containsEntry("aggregate_type", "resource")
        .containsEntry("actor", "platform:test")
        .containsEntry("reason", "test.observed")
        .containsEntry("roles", false);
    assertThat(row.get("correlation")).isNotNull();
    assertThat(row.get("causation")).isNotNull();
    assertThat((String) row.get("payload"))
        .startsWith("{\"resourceId\":\"%s\"".formatted(identity.id()));
  }
}
