package io.cloudpioneer.projections.resource;

import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts present resources by type and open alerts by severity, in PostgreSQL. */
@Component
class EstateCount {
  private final JdbcClient db;

  EstateCount(JdbcClient db) {
    this.db = db;
  }

  /**
   * The counts of a scope, in the fields they have in Redis.
   *
   * @param asOf microseconds of the database's clock just before it counted: a count begun later
   *     has seen all that this one has
   */
  record Counted(String scope, long asOf, Map<String, Integer> fields) {}

  List<Counted> of(Visibility visibility, Moment moment) {
    Conditions visible = visibility.conditions("scope");
    Map<String, Counted> scopes = new TreeMap<>();
    db.sql(
            """
            select scope, field, number,
              (extract(epoch from statement_timestamp()) * 1000000)::bigint as as_of
            from (
              select scope, 'type:' || type as field, count(*) filter (where status = 'PRESENT')::integer as number
              from %2$s where %1$s group by scope, type
              union all
              select scope, 'severity:' || severity, count(*) filter (where status <> 'RESOLVED')::integer
              from %3$s where %1$s group by scope, severity) counted\
            """
                .formatted(visible.sql(), moment.of(Board.RESOURCE), moment.of(Board.ALERT)))
        .params(visible.parameters())
        .query(row -> {
          String scope = row.getString("scope");
          long asOf = row.getLong("as_of");
          scopes
              .computeIfAbsent(scope, first -> new Counted(scope, asOf, new TreeMap<>()))
              .fields()
              .put(row.getString("field"), row.getInt("number"));
        });
    return new ArrayList<>(scopes.values());
  }
}
