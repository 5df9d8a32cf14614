package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.resource.ResourceEvent.ResourceSeenEarlier;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Puts late observations where they belong in the past of resources; shares the board's processor,
 * and with it its reset.
 */
@Component
@ProcessingGroup("resource-board/1")
class ResourcePastProjection {
  /**
   * What was known to have been so at the time ends there, from now on; what was known to come next
   * ends the new row. What stands now is not touched: a late observation is of before that.
   */
  private static final String PUT_IN_PLACE =
      """
      with known as (
        select h.ctid as place, h.* from resource_history_1 h
        where resource_id = :id and known_to = 'infinity' and effective_from < effective_to
          and not exists (select from resource_history_1 where resource_id = :id and sequence = :sequence)
      ), before as (
        select * from known where effective_from <= :effective and effective_to > :effective
      ), next as (
        select coalesce((select effective_to from before), min(effective_from)) as since from known
      ), late as (
        select * from next where since > :effective and since <> 'infinity'
      ), kept as (
        insert into resource_history_1 (known_from, known_to, effective_from, effective_to, resource_id, scope,
          provider, account, region, type, native_id, name, parent_id, attributes, status, discovered_at, changed_at,
          sequence, position, search_text)
        select :at, 'infinity', effective_from, :effective, resource_id, scope,
          provider, account, region, type, native_id, name, parent_id, attributes, status, discovered_at, changed_at,
          sequence, position, search_text
        from before cross join late where effective_from < :effective and known_from < :at
      ), put_right as (
        update resource_history_1 h set
          known_to = case when before.known_from < :at then :at else h.known_to end,
          effective_to = case when before.known_from < :at then h.effective_to else :effective end
        from before cross join late where h.ctid = before.place
      )
      insert into resource_history_1 (known_from, known_to, effective_from, effective_to, resource_id, scope,
        provider, account, region, type, native_id, name, parent_id, attributes, status, discovered_at, changed_at,
        sequence, position, search_text)
      select :at, 'infinity', :effective, late.since, resource_id, scope,
        provider, account, region, type, native_id, :name, parent_id, cast(:attributes as jsonb), 'PRESENT',
        least(discovered_at, :effective), :effective, :sequence, :position,
        resource_search_text(:name, native_id, cast(:attributes as jsonb))
      from late join resource_board_1 on resource_id = :id\
      """;

  private final BoardWriter writer;

  ResourcePastProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(ResourceSeenEarlier event, Recorded recorded) {
    writer.writeHistory(
        event.resourceId(),
        recorded,
        PUT_IN_PLACE,
        Map.of("name", event.name(), "attributes", Columns.attributes(event.attributes())));
  }
}
