package io.cloudpioneer.projections.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this installation is doing. */
@Component
public class PlatformQueries {
  private final JdbcClient db;
  private final Processors processors;

  PlatformQueries(JdbcClient db, Processors processors) {
    this.db = db;
    this.processors = processors;
  }

  public PlatformView platform() {
    UnsealedEvents unsealed = UnsealedEvents.look(db);
    return new PlatformView(
        db.sql("show server_version").query(String.class).single(),
        db.sql("select extversion from pg_extension where extname = 'timescaledb'")
            .query(String.class)
            .optional()
            .orElse(null),
        db.sql("select coalesce(sum(lag), 0) from ingestion_status").query(Long.class).single(),
        unsealed.count(),
        Duration.ofSeconds(Math.round(unsealed.oldestSeconds())),
        processors.all(unsealed.head()));
  }
}
