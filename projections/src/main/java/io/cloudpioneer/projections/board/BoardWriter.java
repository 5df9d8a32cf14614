package io.cloudpioneer.projections.board;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.projections.query.Columns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of boards: collected while a batch of events is handled, sent just before it
 * commits, and told of once it has. Where the database refuses a batch, the events that come again
 * are written one by one, so that the one at fault is put aside alone.
 */
@Component
public class BoardWriter {
  private static final Duration ONE_BY_ONE = Duration.ofMinutes(1);

  private final NamedParameterJdbcTemplate db;
  private final HistoryWriter history;
  private final List<CommittedChanges> listeners;
  private volatile long carefulUntil = System.nanoTime();

  BoardWriter(NamedParameterJdbcTemplate db, List<CommittedChanges> listeners) {
    this.db = db;
    this.history = new HistoryWriter(db);
    this.listeners = List.copyOf(listeners);
  }

  /**
   * What one batch of events has asked for so far.
   *
   * @param oneByOne whether its writes are sent at once; never changed within a batch, or a later
   *     write to a row could overtake an earlier one that waits, and be lost
   */
  private record Pending(boolean oneByOne, WriteBatch writes, TouchedRows touched) {}

  /**
   * Writes the row of an aggregate for one of its events, and keeps it as it is after that in the
   * board's history.
   *
   * @param sql may name {@code :id}, {@code :at}, {@code :sequence} and {@code :position} beside
   *     its own parameters
   */
  public void write(Board board, Id row, Recorded recorded, String sql, Map<String, ?> parameters) {
    write(row, sql, parameters(row, recorded, parameters));
    keep(
        board,
        row,
        new Imprint(row.value(), recorded.sequence(), recorded.at(), recorded.effectiveAt()));
    if (!recorded.replayed()) {
      pending().touched().add(board, row.value());
    }
  }

  /**
   * Writes to the history of a row alone, for an event that leaves the row itself as it is.
   *
   * @param sql as for {@link #write}; {@code :effective} beside it is since when it was so
   */
  public void writeHistory(Id row, Recorded recorded, String sql, Map<String, ?> parameters) {
    write(
        row,
        sql,
        parameters(row, recorded, parameters)
            .addValue("effective", Columns.moment(recorded.effectiveAt())));
  }

  /** Empties a board and its history; for what handles the reset of a projection. */
  public void clear(Board board) {
    db.update("delete from " + board.table(), Map.of());
    db.update("delete from " + board.historyTable(), Map.of());
  }

  /** Writes a row that is the event's own, so that nothing else is ever written to it. */
  public void append(Id aggregate, Recorded recorded, String sql, Map<String, ?> parameters) {
    write(new Object(), sql, parameters(aggregate, recorded, parameters));
  }

  /** Writes a row that only knows of an event where it stands in the store. */
  public void append(Recorded recorded, String sql, Map<String, ?> parameters) {
    write(
        new Object(),
        sql,
        new MapSqlParameterSource()
            .addValue("position", recorded.position())
            .addValues(parameters));
  }

  private void write(Object row, String sql, SqlParameterSource parameters) {
    Pending pending = pending();
    if (pending.oneByOne()) {
      db.update(sql, parameters);
    } else {
      pending.writes().add(row, sql, parameters);
    }
  }

  private void keep(Board board, Id row, Imprint imprint) {
    Pending pending = pending();
    if (pending.oneByOne()) {
      history.keep(board, List.of(imprint));
    } else {
      pending.writes().keep(board, row, imprint);
    }
  }

  private static MapSqlParameterSource parameters(
      Id aggregate, Recorded recorded, Map<String, ?> parameters) {
    return new MapSqlParameterSource()
        .addValue("id", aggregate.value())
        .addValue("at", recorded.moment())
        .addValue("sequence", recorded.sequence())
        .addValue("position", recorded.position())
        .addValues(parameters);
  }

  private Pending pending() {
    UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
    return batch.getOrComputeResource(
        getClass().getName(),
        first -> {
          boolean oneByOne = System.nanoTime() - carefulUntil < 0;
          Pending pending = new Pending(oneByOne, new WriteBatch(), new TouchedRows());
          batch.onPrepareCommit(unit -> send(unit, pending));
          return pending;
        });
  }

  private void send(UnitOfWork<?> batch, Pending pending) {
    try {
      pending.writes().flush(db, history);
    } catch (DataAccessException refused) {
      carefulUntil = System.nanoTime() + ONE_BY_ONE.toNanos();
      throw refused;
    }
    List<ViewChange> changes = pending.touched().read(db);
    if (!changes.isEmpty()) {
      batch.afterCommit(unit -> listeners.forEach(listener -> listener.committed(changes)));
    }
  }
}
