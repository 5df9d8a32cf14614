package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is now.
 *
 * @param attributes by key, named by OpenTelemetry's semantic conventions
 * @param version the sequence number of its last event
 */
public record ResourceView(
    ResourceId id,
    ResourceIdentity identity,
    String name,
    ResourceStatus status,
    Health health,
    @Nullable ResourceId parent,
    SortedMap<String, String> attributes,
    int openAlerts,
    Instant discoveredAt,
    Instant changedAt,
    @Nullable Instant lastSampleAt,
    long version) {

  static ResourceView of(ResultSet row, int number) throws SQLException {
    UUID parent = Columns.uuidOrNull(row, "parent_id");
    return new ResourceView(
        new ResourceId(Columns.uuid(row, "resource_id")),
        new ResourceIdentity(
            row.getString("provider"),
            row.getString("account"),
            row.getString("region"),
            row.getString("type"),
            row.getString("native_id")),
        row.getString("name"),
        ResourceStatus.valueOf(row.getString("status")),
        Health.valueOf(row.getString("health")),
        parent == null ? null : new ResourceId(parent),
        Columns.attributes(row, "attributes"),
        row.getInt("open_alerts"),
        Columns.moment(row, "discovered_at"),
        Columns.moment(row, "changed_at"),
        Columns.momentOrNull(row, "last_sample_at"),
        row.getLong("sequence"));
  }
}
