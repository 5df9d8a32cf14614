package io.cloudpioneer.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How our values lie in columns. */
public final class Columns {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private Columns() {}

  /** A moment as a {@code timestamptz}, to the microsecond. */
  public static OffsetDateTime moment(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  public static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Attributes as {@code jsonb}. */
  public static String attributes(Map<String, String> attributes) {
    return JSON.writeValueAsString(attributes);
  }

  public static SortedMap<String, String> attributes(ResultSet row, String column)
      throws SQLException {
    return JSON.readValue(row.getString(column), ATTRIBUTES);
  }
}
