package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.job.JobWork.WhatIf;
import io.cloudpioneer.ingestion.job.JobProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** Replays a rule over one group of series, on a connection of its own. */
final class GroupReplay {
  private static final int HANDED_ON_AT_ONCE = 1_000;

  private final DataSource database;
  private final WhatIf asked;
  private final List<StoredSeries> series;
  private final Consumer<List<Finding>> found;
  private final JobProgress progress;
  private final List<Finding> findings = new ArrayList<>();

  GroupReplay(
      DataSource database,
      WhatIf asked,
      List<StoredSeries> series,
      Consumer<List<Finding>> found,
      JobProgress progress) {
    this.database = database;
    this.asked = asked;
    this.series = series;
    this.found = found;
    this.progress = progress;
  }

  /** Goes through all pieces, handing on what each brings; returns how many samples were read. */
  long through(List<Instant> pieces) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return through(pieces, new StoredSamples(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException failed) {
      throw new UncategorizedSQLException("Replaying a rule", null, failed);
    }
  }

  private long through(List<Instant> pieces, RecordedSamples recorded) {
    RuleReplay replay = new RuleReplay(asked.definition().condition(), recorded, replays());
    for (int i = 1; i < pieces.size(); i++) {
      progress.check();
      replay.advance(pieces.get(i - 1), pieces.get(i));
      handOn();
      progress.done(series.size());
    }
    replay.end();
    handOn();
    return replay.samplesRead();
  }

  private Map<Long, SeriesReplay> replays() {
    RuleDefinition rule = asked.definition();
    Map<Long, SeriesReplay> replays = new HashMap<>();
    for (StoredSeries one : series) {
      replays.put(
          one.id(),
          new SeriesReplay(
              rule.condition(), rule.recurrence(), period -> add(new Finding(one, period))));
    }
    return replays;
  }

  private void add(Finding finding) {
    findings.add(finding);
    if (findings.size() >= HANDED_ON_AT_ONCE) {
      handOn();
    }
  }

  private void handOn() {
    found.accept(List.copyOf(findings));
    findings.clear();
  }
}
