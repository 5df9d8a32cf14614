package io.cloudpioneer.projections.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows that a batch of events may have changed. */
final class TouchedRows {
  private final Map<Board, Set<UUID>> rows = new EnumMap<>(Board.class);

  void add(Board board, UUID row) {
    rows.computeIfAbsent(board, first -> new HashSet<>()).add(row);
  }

  /** How they stand now, as far as their board is the one that serves. */
  List<ViewChange> read(NamedParameterJdbcTemplate db) {
    List<ViewChange> changes = new ArrayList<>();
    rows.forEach((board, ids) ->
        changes.addAll(
            db.query(
                board.selectWritten(),
                Map.of("ids", ids.toArray(UUID[]::new)),
                (row, number) -> ViewChange.of(board, row))));
    return changes;
  }
}
