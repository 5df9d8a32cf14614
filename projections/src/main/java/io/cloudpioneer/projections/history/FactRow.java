package io.cloudpioneer.projections.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.stored.MetadataKeys;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event as it was stored. */
final class FactRow {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FactRow() {}

  static FactView read(ResultSet row, int number) throws SQLException {
    JsonNode payload = json(row, "payload");
    JsonNode metadata = json(row, "metadata");
    String effectiveAt = text(payload, "effectiveAt");
    String actor = text(metadata, MetadataKeys.ACTOR);
    return new FactView(
        row.getString("event_id"),
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("global_index"),
        row.getLong("sequence"),
        row.getString("name"),
        Columns.moment(row, "recorded_at"),
        effectiveAt == null ? null : Instant.parse(effectiveAt),
        actor == null ? new Actor.Platform("unknown") : Actor.parse(actor),
        text(metadata, MetadataKeys.REASON),
        text(metadata, MetadataKeys.CAUSATION),
        text(metadata, MetadataKeys.CAUSE),
        text(metadata, MetadataKeys.CORRELATION),
        SealedTexts.leftOut(payload).toString());
  }

  private static JsonNode json(ResultSet row, String column) throws SQLException {
    return JSON.readTree(new String(row.getBytes(column), UTF_8));
  }

  private static @Nullable String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isString() ? value.stringValue() : null;
  }
}
