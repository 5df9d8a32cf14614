package io.cloudpioneer.projections.resource;

import static io.cloudpioneer.projections.board.Board.RESOURCE;

import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the resources as they are now. */
@Component
@ProcessingGroup("resource-board/1")
class ResourceBoardProjection {
  private final BoardWriter writer;

  ResourceBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(ResourceDiscovered event, Recorded recorded) {
    ResourceIdentity identity = event.identity();
    Map<String, Object> columns = new HashMap<>();
    columns.put("scope", identity.scope().toString());
    columns.put("provider", identity.provider());
    columns.put("account", identity.account());
    columns.put("region", identity.region());
    columns.put("type", identity.type());
    columns.put("nativeId", identity.nativeId());
    columns.put("name", event.name());
    columns.put("parent", event.parent() == null ? null : event.parent().value());
    columns.put("attributes", Columns.attributes(event.attributes()));
    writer.write(
        RESOURCE,
        event.resourceId(),
        recorded,
        """
        insert into resource_board_1 (resource_id, scope, provider, account, region, type, native_id, name, parent_id,
          attributes, status, discovered_at, changed_at, sequence, position)
        values (:id, :scope, :provider, :account, :region, :type, :nativeId, :name, :parent,
          cast(:attributes as jsonb), 'PRESENT', :at, :at, :sequence, :position)
        on conflict (resource_id) do nothing\
        """,
        columns);
  }

  @EventHandler
  void on(ResourceChanged event, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("name", event.name());
    columns.put("removed", event.removed().toArray(String[]::new));
    columns.put("changed", Columns.attributes(event.changed()));
    writer.write(
        RESOURCE,
        event.resourceId(),
        recorded,
        """
        update resource_board_1 set name = coalesce(:name, name),
          attributes = attributes - cast(:removed as text[]) || cast(:changed as jsonb),
          changed_at = :at, sequence = :sequence, position = :position
        where resource_id = :id and sequence < :sequence\
        """,
        columns);
  }

  @EventHandler
  void on(ResourceVanished event, Recorded recorded) {
    writer.write(
        RESOURCE,
        event.resourceId(),
        recorded,
        """
        update resource_board_1 set status = 'VANISHED',
          changed_at = :at, sequence = :sequence, position = :position
        where resource_id = :id and sequence < :sequence\
        """,
        Map.of());
  }

  @EventHandler
  void on(ResourceReturned event, Recorded recorded) {
    writer.write(
        RESOURCE,
        event.resourceId(),
        recorded,
        """
        update resource_board_1 set status = 'PRESENT', name = :name, attributes = cast(:attributes as jsonb),
          changed_at = :at, sequence = :sequence, position = :position
        where resource_id = :id and sequence < :sequence\
        """,
        Map.of("name", event.name(), "attributes", Columns.attributes(event.attributes())));
  }

  @ResetHandler
  void reset() {
    writer.clear(RESOURCE);
  }
}
