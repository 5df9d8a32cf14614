package io.cloudpioneer.benchmarks.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of the disk tables take, with their indexes and chunks. */
record TableSize(JdbcClient database) {
  long bytes(String... tables) {
    long bytes = 0;
    for (String table : tables) {
      bytes +=
          database
              .sql(
                  """
                  select pg_total_relation_size(:table::regclass) + coalesce((
                    select sum(pg_total_relation_size(inhrelid)) from pg_inherits
                    where inhparent = :table::regclass), 0)\
                  """)
              .param("table", table)
              .query(Long.class)
              .single();
    }
    return bytes;
  }
}
