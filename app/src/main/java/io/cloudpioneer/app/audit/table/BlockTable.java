package io.cloudpioneer.app.audit.table;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.StoredTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of blocks in the database. */
public final class BlockTable {
  private static final String COLUMNS =
      "number, first_index, last_index, events, %s, %s, root, previous, %s, public_key, signature"
          .formatted(
              Times.exact("first_recorded_at"),
              Times.exact("last_recorded_at"),
              Times.exact("sealed_at"));

  private static final String INSERT =
      """
      insert into audit_block (number, first_index, last_index, events, first_recorded_at, last_recorded_at, root,
        previous, sealed_at, public_key, signature, seals)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  /** Each may have a few thousand seals. */
  private static final int BLOCKS_AT_ONCE = 2;

  private BlockTable() {}

  public static Optional<Block> last(Connection connection) throws SQLException {
    return list(connection, " order by number desc limit 1").stream().findFirst();
  }

  public static Optional<Block> at(Connection connection, long number) throws SQLException {
    return list(connection, " where number = ?", number).stream().findFirst();
  }

  /** The blocks that follow a number, in order, so many at most. */
  public static List<Block> following(Connection connection, long number, int atMost)
      throws SQLException {
    return list(connection, " where number > ? order by number limit ?", number, atMost);
  }

  /** The last block whose events were all recorded before a time. */
  public static Optional<Block> lastBefore(Connection connection, StoredTime time)
      throws SQLException {
    return list(connection, " where last_recorded_at < ? order by number desc limit 1", time)
        .stream()
        .findFirst();
  }

  /** All blocks after a number, with their seals. */
  public static Rows<StoredBlock> withSeals(Connection transaction, long after)
      throws SQLException {
    PreparedStatement query =
        transaction.prepareStatement(
            "select " + COLUMNS + ", seals from audit_block where number > ? order by number");
    query.setLong(1, after);
    return new Rows<>(
        query, BLOCKS_AT_ONCE, row -> new StoredBlock(read(row), Bytes.of(row.getBytes(12))));
  }

  public static void insert(Connection transaction, Block block, Seals seals) throws SQLException {
    try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
      insert.setLong(1, block.number());
      insert.setLong(2, block.firstIndex());
      insert.setLong(3, block.lastIndex());
      insert.setInt(4, block.events());
      Times.set(insert, 5, block.firstRecordedAt());
      Times.set(insert, 6, block.lastRecordedAt());
      insert.setBytes(7, block.root().toArray());
      insert.setBytes(8, block.previous().toArray());
      Times.set(insert, 9, block.sealedAt());
      insert.setBytes(10, block.publicKey().toArray());
      insert.setBytes(11, block.signature().toArray());
      insert.setBytes(12, seals.bytes());
      insert.executeUpdate();
    }
  }

  private static List<Block> list(Connection connection, String which, Object... parameters)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select " + COLUMNS + " from audit_block" + which)) {
      for (int place = 0; place < parameters.length; place++) {
        if (parameters[place] instanceof StoredTime time) {
          Times.set(query, place + 1, time);
        } else {
          query.setObject(place + 1, parameters[place]);
        }
      }
      List<Block> blocks = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          blocks.add(read(rows));
        }
      }
      return blocks;
    }
  }

  private static Block read(ResultSet row) throws SQLException {
    return new Block(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        Times.read(row, 5),
        Times.read(row, 6),
        Bytes.of(row.getBytes(7)),
        Bytes.of(row.getBytes(8)),
        Times.read(row, 9),
        Bytes.of(row.getBytes(10)),
        Bytes.of(row.getBytes(11)));
  }
}
