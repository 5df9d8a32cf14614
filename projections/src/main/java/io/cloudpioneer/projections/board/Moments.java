package io.cloudpioneer.projections.board;

import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.QueryRefused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of when a question is. */
@Component
public class Moments {
  private final JdbcClient db;

  Moments(JdbcClient db) {
    this.db = db;
  }

  /**
   * The moment asked for. {@code asOf} alone is by all that is known now; {@code knownAt} alone is
   * how it was then, as it was known then.
   *
   * @throws QueryRefused {@code time.in-future}
   */
  public Moment of(@Nullable Instant asOf, @Nullable Instant knownAt) {
    if (asOf == null && knownAt == null) {
      return Moment.NOW;
    }
    Instant now = now();
    refuseFuture("asOf", asOf, now);
    refuseFuture("knownAt", knownAt, now);
    Instant known = knownAt == null ? now : knownAt;
    return Moment.past(asOf == null ? known : asOf, known);
  }

  private static void refuseFuture(String field, @Nullable Instant moment, Instant now) {
    if (moment != null && moment.isAfter(now)) {
      throw QueryRefused.because(
          "time.in-future",
          "%s lies in the future: %s, and it is %s now; leave it out for how it is now"
              .formatted(field, moment, now));
    }
  }

  /** Which moments can be asked for. */
  public RecordedPeriod recorded() {
    return new RecordedPeriod(
        db.sql("select recorded_at from event order by global_index limit 1")
            .query((row, _) -> Columns.moment(row, "recorded_at"))
            .optional()
            .orElse(null),
        now());
  }

  /** By the clock that gives facts their recorded time, which never goes back. */
  private Instant now() {
    return db.sql("select greatest(clock_timestamp(), recorded_at) as now from event_head")
        .query((row, _) -> Columns.moment(row, "now"))
        .single();
  }
}
