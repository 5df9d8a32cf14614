package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the attributes of resources, for a rule may ask for them where no sample brings them. */
@Component
@ProcessorRole
@ProcessingGroup("ingestion-resources")
class WatchedResources {
  private final JdbcClient db;
  private final JsonMapper json;

  WatchedResources(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  @EventHandler
  void on(ResourceDiscovered event, @SequenceNumber long sequence) {
    put(event.resourceId(), event.attributes(), sequence);
  }

  @EventHandler
  void on(ResourceReturned event, @SequenceNumber long sequence) {
    put(event.resourceId(), event.attributes(), sequence);
  }

  @EventHandler
  void on(ResourceChanged event, @SequenceNumber long sequence) {
    db.sql(
            """
            update watch_resource set sequence = :sequence,
              attributes = (attributes - cast(:removed as text[])) || cast(:changed as jsonb)
            where resource_id = :resource and sequence < :sequence\
            """)
        .param("sequence", sequence)
        .param("removed", event.removed().toArray(String[]::new))
        .param("changed", json.writeValueAsString(event.changed()))
        .param("resource", event.resourceId().value())
        .update();
  }

  @ResetHandler
  void reset() {
    db.sql("delete from watch_resource").update();
  }

  private void put(ResourceId resource, Map<String, String> attributes, long sequence) {
    db.sql(
            """
            insert into watch_resource (resource_id, attributes, sequence)
            values (:resource, cast(:attributes as jsonb), :sequence)
            on conflict (resource_id) do update set attributes = excluded.attributes, sequence = excluded.sequence
            where watch_resource.sequence < excluded.sequence\
            """)
        .param("resource", resource.value())
        .param("attributes", json.writeValueAsString(attributes))
        .param("sequence", sequence)
        .update();
  }
}
