package io.cloudpioneer.projections.live;

import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.ViewChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL which rows have changed, by their last event's place in the store. */
@Component
class ChangedRows {
  /**
   * How far back each question reaches again: a board's segments commit side by side, so a lower
   * position may appear after a higher one.
   */
  private static final long OVERLAP = 1_000;

  private static final int MOST = 5_000;

  private final JdbcClient db;
  private final Map<Board, Long> reached = new EnumMap<>(Board.class);

  ChangedRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * Changes since the last call, some of them told before; the first call only looks where we are.
   */
  List<ViewChange> sinceLastAsked() {
    List<ViewChange> changes = new ArrayList<>();
    for (Board board : Board.values()) {
      Long before = reached.get(board);
      if (before == null) {
        reached.put(board, last(board));
      } else {
        List<ViewChange> found = since(board, before - OVERLAP);
        changes.addAll(found);
        found.forEach(change -> reached.merge(board, change.position(), Math::max));
      }
    }
    changes.sort(Comparator.comparing(ViewChange::position));
    return changes;
  }

  private List<ViewChange> since(Board board, long position) {
    return db.sql(
            board.selectChanges() + "position > :position order by position desc limit " + MOST)
        .param("position", position)
        .query((row, number) -> ViewChange.of(board, row))
        .list();
  }

  private long last(Board board) {
    return db.sql(board.selectChanges() + "true order by position desc limit 1")
        .query((row, number) -> ViewChange.of(board, row).position())
        .optional()
        .orElse(0L);
  }
}
