package io.cloudpioneer.benchmarks.commands;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.platform.ClosedLoop;
import io.cloudpioneer.benchmarks.platform.ClosedLoop.Client;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL can do with the same rows and nothing around them: each is inserted and committed
 * by itself, over as many connections as the platform may have.
 */
final class RawInserts {
  private static final String INSERT =
      """
      insert into raw_event (event_id, aggregate_type, aggregate_id, sequence, name, payload, metadata, recorded_at)
      values (?, 'resource', ?, ?, ?, ?, ?, clock_timestamp())\
      """;

  private final DataSource source;
  private final int connections;
  private final Row row;

  /** Makes the table, equal to the event store's, with rows of what the newest change there is. */
  RawInserts(DataSource source, JdbcClient database, int connections) {
    this.source = source;
    this.connections = connections;
    database.sql("create table raw_event (like event including all)").update();
    database.sql("create sequence raw_event_index cache 32").update();
    database
        .sql(
            "alter table raw_event alter column global_index set default nextval('raw_event_index')")
        .update();
    this.row =
        database
            .sql(
                """
                select name, payload, metadata from event where name = 'resource.changed'
                order by global_index desc limit 1\
                """)
            .query((row, _) -> new Row(row.getString(1), row.getBytes(2), row.getBytes(3)))
            .optional()
            .orElseThrow(() -> new CannotMeasure("No event was stored whose size could be taken"));
  }

  double perSecond(int clients, Duration time) throws Exception {
    BlockingQueue<Insert> free = new ArrayBlockingQueue<>(connections);
    List<Connection> open = new ArrayList<>();
    try {
      for (int number = 0; number < Math.min(clients, connections); number++) {
        Connection connection = source.getConnection();
        open.add(connection);
        free.add(new Insert(connection.prepareStatement(INSERT)));
      }
      return ClosedLoop.run(clients, time, _ -> client(free)).perSecond();
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private Client client(BlockingQueue<Insert> free) {
    UUID stream = UUID.randomUUID();
    long[] sequence = {0};
    return () -> {
      Insert insert = free.take();
      try {
        insert.commit(stream, sequence[0]++, row);
      } finally {
        free.put(insert);
      }
    };
  }

  private record Row(String name, byte[] payload, byte[] metadata) {}

  private record Insert(PreparedStatement statement) {
    /** The connection commits by itself after each statement. */
    void commit(UUID stream, long sequence, Row row) throws SQLException {
      statement.setObject(1, UUID.randomUUID());
      statement.setObject(2, stream);
      statement.setLong(3, sequence);
      statement.setString(4, row.name());
      statement.setBytes(5, row.payload());
      statement.setBytes(6, row.metadata());
      statement.executeUpdate();
    }
  }
}
