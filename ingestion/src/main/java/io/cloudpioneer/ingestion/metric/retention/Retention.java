package io.cloudpioneer.ingestion.metric.retention;

import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.RetentionProperties;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps metrics for as long as they are to be kept, and the next chunk ready. */
@Component
@ProcessorRole
public class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Chunks chunks;
  private final JdbcClient db;
  private final RetentionProperties properties;

  public Retention(JdbcClient db, RetentionProperties properties) {
    this.chunks = new Chunks(db);
    this.db = db;
    this.properties = properties;
  }

  /** Drops all that is past its time, by hypertable a whole chunk at a time. */
  @Scheduled(
      initialDelay = 1,
      fixedDelay = 60,
      timeUnit = TimeUnit.MINUTES,
      scheduler = IngestionConfiguration.SCHEDULER)
  public void apply() {
    Instant now = Instant.now();
    drop(MetricTable.SAMPLE, now.minus(properties.raw()));
    drop(MetricTable.EXTREMES, now.minus(properties.raw()));
    drop(MetricTable.ROLLUP, now.minus(properties.rollups()));
    drop(MetricTable.EXPECTED_BAND, now.minus(properties.rollups()));
    db.sql("delete from sample_replaced where time < :before")
        .param("before", Timestamp.from(now.minus(properties.raw())))
        .update();
    for (MetricTable table : MetricTable.values()) {
      chunks.prepare(table, now.plus(table.chunk()));
    }
  }

  private void drop(MetricTable table, Instant before) {
    long dropped = chunks.drop(table, before);
    if (dropped > 0) {
      log.info("Dropped {} of {} from before {}", dropped, table.tableName(), before);
    }
  }
}
