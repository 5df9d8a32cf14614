package io.cloudpioneer.app.embedded;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.start.StartRefused;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.KilledServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;

@IntegrationTest
class EmbeddedServersTest {
  @Autowired JdbcClient database;
  @Autowired RedissonClient redis;
  @Autowired KafkaAdmin kafka;

  @Value("${cloudpioneer.data}")
  Path data;

  @Value("${cloudpioneer.timescaledb.missing-because:}")
  String timescaledbMissingBecause;

  @Test
  void keepWhatIsCommittedThroughAPowerCut() {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThat(
              database.sql("select current_setting(?)").param(setting).query(String.class).single())
          .as(setting)
          .isEqualTo("on");
    }
  }

  @Test
  void hideTheirPasswordsFromOthers() throws IOException {
    for (String server : new String[] {"postgresql", "redis"}) {
      assertThat(Files.getPosixFilePermissions(data.resolve(server).resolve("password")))
          .as(server)
          .hasSize(2);
    }
  }

  @Test
  @SuppressWarnings("SystemGc") // A lock that is not held on to is gone after a collection.
  void keepTheirFolderFromASecondStart() {
    System.gc();
    assertThatThrownBy(() -> DataFolder.claim(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("already runs in")
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void haveTimescaledbOrSayWhyNot() {
    var extensions =
        database
            .sql("select count(*) from pg_extension where extname = 'timescaledb'")
            .query(Integer.class)
            .single();
    assertThat(extensions == 1).isEqualTo(timescaledbMissingBecause.isEmpty());
  }

  @Test
  void serveAgainAfterPostgresqlWasKilled() {
    KilledServer.POSTGRESQL.in(data);
    soon(() -> assertThat(database.sql("select 1").query(Integer.class).single()).isEqualTo(1));
  }

  @Test
  void serveAgainAfterRedisWasKilled() {
    KilledServer.REDIS.in(data);
    soon(() -> assertThat(redis.getKeys().count()).isNotNegative());
  }

  @Test
  void answerToKafkaClients() throws Exception {
    try (var admin = Admin.create(kafka.getConfigurationProperties())) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
  }
}
