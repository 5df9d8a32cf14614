package io.cloudpioneer.projections.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The writes that a batch of events asks for. Those to one row keep their order; those to different
 * rows go to the database together, which is most of what makes a rebuild fast.
 */
final class WriteBatch {
  private final Map<Object, Integer> writesByRow = new HashMap<>();
  private final List<Wave> waves = new ArrayList<>();

  /** Writes to different rows, and which of the rows are kept in their board's history then. */
  private record Wave(
      Map<String, List<SqlParameterSource>> writes, Map<Board, List<Imprint>> imprints) {
    Wave() {
      this(new LinkedHashMap<>(), new EnumMap<>(Board.class));
    }
  }

  void add(Object row, String sql, SqlParameterSource parameters) {
    int wave = writesByRow.merge(row, 1, Integer::sum) - 1;
    if (wave == waves.size()) {
      waves.add(new Wave());
    }
    waves.get(wave).writes().computeIfAbsent(sql, first -> new ArrayList<>()).add(parameters);
  }

  /** Keeps the row as it is after the write that was added last. */
  void keep(Board board, Object row, Imprint imprint) {
    int wave = writesByRow.getOrDefault(row, 0) - 1;
    waves.get(wave).imprints().computeIfAbsent(board, first -> new ArrayList<>()).add(imprint);
  }

  void flush(NamedParameterJdbcTemplate db, HistoryWriter history) {
    for (Wave wave : waves) {
      wave.writes()
          .forEach((sql, parameters) ->
              db.batchUpdate(sql, parameters.toArray(SqlParameterSource[]::new)));
      wave.imprints().forEach(history::keep);
    }
  }
}
