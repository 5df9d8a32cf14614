package io.cloudpioneer.projections.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this installation is doing. */
@Component
public class PlatformQueries {
  private static final String LAST_SEALED =
      "coalesce((select last_index from audit_block order by number desc limit 1), 0)";

  private final JdbcClient db;
  private final Processors processors;

  PlatformQueries(JdbcClient db, Processors processors) {
    this.db = db;
    this.processors = processors;
  }

  public PlatformView platform() {
    return new PlatformView(
        db.sql("show server_version").query(String.class).single(),
        db.sql("select extversion from pg_extension where extname = 'timescaledb'")
            .query(String.class)
            .optional()
            .orElse(null),
        db.sql("select coalesce(sum(lag), 0) from ingestion_status").query(Long.class).single(),
        unsealedEvents(),
        unsealedFor(),
        processors.all());
  }

  private long unsealedEvents() {
    return db.sql(
            "select greatest(coalesce(max(global_index), 0) - %s, 0) from event"
                .formatted(LAST_SEALED))
        .query(Long.class)
        .single();
  }

  private Duration unsealedFor() {
    return db.sql(
            """
            select extract(epoch from greatest(clock_timestamp() - recorded_at, interval '0'))::bigint
            from event where global_index > %s order by global_index limit 1
            """
                .formatted(LAST_SEALED))
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }
}
