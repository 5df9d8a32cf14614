package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where {@code metrics.raw} is to be read on, moved in the transaction that stores the samples. */
@Repository
@ProcessorRole
class OffsetTable {
  private final JdbcClient db;

  OffsetTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Long> nextOf(int partition) {
    return db.sql(
            "select next_offset from kafka_offset where topic = :topic and partition = :partition")
        .param("topic", Topics.RAW)
        .param("partition", partition)
        .query(Long.class)
        .optional();
  }

  /** Sets where to begin, whatever was there. */
  void begin(int partition, long offset) {
    db.sql(
            """
            insert into kafka_offset (topic, partition, next_offset) values (:topic, :partition, :offset)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset\
            """)
        .param("topic", Topics.RAW)
        .param("partition", partition)
        .param("offset", offset)
        .update();
  }

  /**
   * Moves on.
   *
   * @throws PartitionTaken where it isn't where we left it
   */
  void move(OffsetRange range) {
    int moved =
        db.sql(
                """
                update kafka_offset set next_offset = :to
                where topic = :topic and partition = :partition and next_offset = :from\
                """)
            .param("topic", Topics.RAW)
            .param("partition", range.partition())
            .param("from", range.from())
            .param("to", range.to())
            .update();
    if (moved == 0) {
      throw new PartitionTaken(range);
    }
  }
}
