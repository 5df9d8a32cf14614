package io.cloudpioneer.projections.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** What kind of value a list is sorted by, and how a cursor writes it without losing any of it. */
public enum KeyType {
  TEXT("text"),
  NUMBER("bigint"),
  ID("uuid"),
  MOMENT("timestamptz");

  private final String sqlType;

  KeyType(String sqlType) {
    this.sqlType = sqlType;
  }

  String sqlType() {
    return sqlType;
  }

  String asText(String expression) {
    return switch (this) {
      case TEXT -> expression;
      case NUMBER, ID -> "cast(%s as text)".formatted(expression);
      case MOMENT ->
          "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
              .formatted(expression);
    };
  }

  /** The text again, refused where no cursor of ours can have held it. */
  String checked(String text) {
    try {
      return switch (this) {
        case TEXT -> withoutNul(text);
        case NUMBER -> Long.toString(Long.parseLong(text));
        case ID -> UUID.fromString(text).toString();
        case MOMENT -> Instant.parse(text).toString();
      };
    } catch (IllegalArgumentException | DateTimeParseException foreign) {
      throw Cursor.foreign();
    }
  }

  /** PostgreSQL keeps no such text, so none of its cursors has one. */
  private static String withoutNul(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Cursor.foreign();
    }
    return text;
  }
}
