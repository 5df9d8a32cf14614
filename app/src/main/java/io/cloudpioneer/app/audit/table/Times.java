package io.cloudpioneer.app.audit.table;

import io.cloudpioneer.app.audit.chain.StoredTime;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Times in rows: read as PostgreSQL's own eight bytes, so that nothing is rounded on the way. */
final class Times {
  private Times() {}

  /** The expression to select. */
  static String exact(String column) {
    return "timestamptz_send(" + column + ")";
  }

  static StoredTime read(ResultSet row, int column) throws SQLException {
    return new StoredTime(ByteBuffer.wrap(row.getBytes(column)).getLong());
  }

  static void set(PreparedStatement statement, int parameter, StoredTime time) throws SQLException {
    statement.setObject(parameter, time.instant().atOffset(ZoneOffset.UTC));
  }
}
