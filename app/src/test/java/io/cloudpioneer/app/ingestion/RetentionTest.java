package io.cloudpioneer.app.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.ingestion.metric.RetentionProperties;
import io.cloudpioneer.ingestion.metric.retention.Retention;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long metrics are kept where TimescaleDB is not: in ordinary tables, in a schema apart. */
@IntegrationTest
class RetentionTest {
  private static final RetentionProperties KEPT =
      new RetentionProperties(Duration.ofDays(14), Duration.ofDays(400));

  @Autowired DataSource platform;

  private Connection connection;
  private JdbcClient db;

  @BeforeEach
  void makeOrdinaryTables() throws SQLException {
    connection = platform.getConnection();
    db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    db.sql("create schema ordinary").update();
    for (String table :
        new String[] {"sample", "sample_replaced", "rollup_1m", "expected_band_1m"}) {
      db.sql("create table ordinary.%1$s (like public.%1$s including all)".formatted(table))
          .update();
    }
    db.sql("set search_path to ordinary, public").update();
  }

  @AfterEach
  void dropThem() throws SQLException {
    db.sql("reset search_path").update();
    db.sql("drop schema ordinary cascade").update();
    connection.close();
  }

  @Test
  void dropsEveryRowOnceItsTimeIsUpAndNoOther() {
    Instant now = Instant.now();
    sampleAt(now.minus(Duration.ofDays(13)));
    for (int days = 15; days < 25; days++) {
      sampleAt(now.minus(Duration.ofDays(days)));
    }
    minuteAt(now.minus(Duration.ofDays(399)));
    minuteAt(now.minus(Duration.ofDays(401)));

    new Retention(db, KEPT).apply();

    assertThat(ages("sample", "time", now)).isEqualTo("13");
    assertThat(ages("rollup_1m", "bucket", now)).isEqualTo("399");
  }

  @Test
  void dropsMoreThanItTakesAtOnce() {
    db.sql(
            """
            insert into ordinary.sample (series_id, time, value)
            select number, now() - interval '20 days', 1 from generate_series(1, 25000) as number
            """)
        .update();

    new Retention(db, KEPT).apply();

    assertThat(db.sql("select count(*) from ordinary.sample").query(Long.class).single()).isZero();
  }

  private void sampleAt(Instant time) {
    db.sql("insert into ordinary.sample (series_id, time, value) values (1, :time, 7)")
        .param("time", Timestamp.from(time))
        .update();
  }

  private void minuteAt(Instant time) {
    db.sql(
            """
            insert into ordinary.rollup_1m (series_id, bucket, count, sum, min, max, last, last_time)
            values (1, :time, 1, 7, 7, 7, 7, :time)
            """)
        .param("time", Timestamp.from(time))
        .update();
  }

  /** In whole days. */
  private String ages(String table, String column, Instant now) {
    return db.sql(
            "select string_agg(extract(day from :now - %s)::text, ',') from ordinary.%s"
                .formatted(column, table))
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }
}
