package io.cloudpioneer.projections.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the history ends, and what of it is not sealed yet.
 *
 * @param head the last place in the global order that is taken; 0 where none is
 * @param count how many places the events take that are not in a signed block
 * @param oldestSeconds how long the first of them waits; 0 where none does
 */
public record UnsealedEvents(long head, long count, double oldestSeconds) {
  private static final String LOOK =
      """
      with sealed as (select coalesce((select last_index from audit_block order by number desc limit 1), 0) as index),
           head as (select coalesce(max(global_index), 0) as index from event)
      select head.index, greatest(head.index - sealed.index, 0),
        coalesce(extract(epoch from clock_timestamp() -
          (select recorded_at from event where global_index > sealed.index order by global_index limit 1)), 0)
      from sealed, head\
      """;

  public static UnsealedEvents look(JdbcClient db) {
    return db.sql(LOOK)
        .query((row, _) ->
            new UnsealedEvents(row.getLong(1), row.getLong(2), Math.max(0, row.getDouble(3))))
        .single();
  }
}
