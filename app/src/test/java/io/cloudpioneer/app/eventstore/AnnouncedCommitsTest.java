package io.cloudpioneer.app.eventstore;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another process, here played by a listener of its own, hears of commits without looking. */
@IntegrationTest
class AnnouncedCommitsTest {
  @Autowired CommandDispatch commands;
  @Autowired DataSource database;
  @Autowired JdbcClient db;

  @Test
  void reachOtherProcesses() {
    CommitSignal elsewhere = new CommitSignal();
    CommitAnnouncements announcements = new CommitAnnouncements(database, elsewhere);
    announcements.start();
    try {
      soon(() -> {
        // It may not listen yet when the first is committed.
        SomeResource resource = SomeResource.fresh();
        commands.send(resource.observed(0), Sender.platform("test"), "test.observed").join();
        long index = indexOf(resource);
        within(
            Duration.ofSeconds(1),
            () -> assertThat(elsewhere.head()).isGreaterThanOrEqualTo(index));
      });
    } finally {
      announcements.stop();
    }
  }

  private long indexOf(SomeResource resource) {
    return db.sql("select global_index from event where aggregate_id = ?")
        .param(resource.id().value())
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
