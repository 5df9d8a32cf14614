package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.SortedSamples.Activity;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each resource's last sample was taken, and how many samples were stored in a minute. */
@Repository
@ProcessorRole
class ActivityTable {
  private final JdbcClient db;

  ActivityTable(JdbcClient db) {
    this.db = db;
  }

  /** In the order of their ids, so that two processors never wait for each other in a circle. */
  void record(Map<ResourceId, Activity> resources) {
    db.sql(
            """
            insert into resource_activity (resource_id, scope, last_sample_at)
            select resource_id, scope, last_sample_at
            from unnest(:resources, :scopes, :times) as seen (resource_id, scope, last_sample_at)
            order by resource_id
            on conflict (resource_id) do update set last_sample_at = excluded.last_sample_at
            where resource_activity.last_sample_at < excluded.last_sample_at\
            """)
        .param("resources", resources.keySet().stream().map(ResourceId::value).toArray(UUID[]::new))
        .param("scopes", resources.values().stream().map(Activity::scope).toArray(String[]::new))
        .param(
            "times",
            resources.values().stream()
                .map(one -> Timestamp.from(MicroTime.instant(one.micros())))
                .toArray(Timestamp[]::new))
        .update();
  }

  void count(int samples) {
    db.sql(
            """
            insert into stored_minute as stored (minute, samples) values (date_trunc('minute', now()), :samples)
            on conflict (minute) do update set samples = stored.samples + excluded.samples\
            """)
        .param("samples", samples)
        .update();
  }
}
