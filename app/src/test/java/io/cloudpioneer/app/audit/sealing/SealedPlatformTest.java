package io.cloudpioneer.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.audit.checkpoint.CheckpointFolder;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.Soon;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.projections.platform.PlatformQueries;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform at work seals what it records by itself. */
@IntegrationTest
class SealedPlatformTest {
  /** Of which the promise leaves one minute. */
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;
  @Autowired AuditSettings settings;
  @Autowired MeterRegistry metrics;
  @Autowired PlatformQueries platform;

  @Test
  void withinAMinuteInTheDatabaseAndOutsideOfIt() {
    long index = recorded();

    Soon.within(
        ONE_MINUTE,
        () -> {
          assertThat(lastSealed()).isGreaterThanOrEqualTo(index);
          assertThat(new CheckpointFolder(settings.checkpointFolder()).last())
              .hasValueSatisfying(
                  block -> assertThat(block.lastIndex()).isGreaterThanOrEqualTo(index));
        });
  }

  @Test
  void andShowsHowFarItIsBehind() {
    recorded();

    Soon.within(
        ONE_MINUTE,
        () -> {
          assertThat(metrics.get("cloudpioneer.audit.unsealed").gauge().value()).isPositive();
          assertThat(metrics.get("cloudpioneer.audit.unsealed.age").gauge().value()).isPositive();
        });
    assertThat(platform.platform().unsealedEvents()).isNotNegative();
    assertThat(metrics.get("cloudpioneer.audit.checkpoints.refused").gauge().value()).isZero();
  }

  private long recorded() {
    var identity =
        new ResourceIdentity(
            "on_premises", "audit", "default", "host", UUID.randomUUID().toString());
    commands
        .send(
            new ObserveResource(
                identity, "web-1", null, Map.of(), Instant.parse("2026-01-01T00:00:00Z")),
            Sender.platform("test"),
            "test.observed")
        .join();
    return db.sql("select global_index from event where aggregate_id = ?")
        .param(identity.id().value())
        .query(Long.class)
        .single();
  }

  private long lastSealed() {
    return db.sql("select coalesce(max(last_index), 0) from audit_block")
        .query(Long.class)
        .single();
  }
}
