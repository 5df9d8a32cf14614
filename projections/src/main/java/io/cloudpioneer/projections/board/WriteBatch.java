package io.cloudpioneer.projections.board;

import java.util.ArrayList;
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
  private final List<Map<String, List<SqlParameterSource>>> waves = new ArrayList<>();

  void add(Object row, String sql, SqlParameterSource parameters) {
    int wave = writesByRow.merge(row, 1, Integer::sum) - 1;
    if (wave == waves.size()) {
      waves.add(new LinkedHashMap<>());
    }
    waves.get(wave).computeIfAbsent(sql, first -> new ArrayList<>()).add(parameters);
  }

  void flush(NamedParameterJdbcTemplate db) {
    for (Map<String, List<SqlParameterSource>> wave : waves) {
      wave.forEach(
          (sql, parameters) -> db.batchUpdate(sql, parameters.toArray(SqlParameterSource[]::new)));
    }
  }
}
