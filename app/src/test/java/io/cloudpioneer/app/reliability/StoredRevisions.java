package io.cloudpioneer.app.reliability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store holds of the load: the revisions of each resource, in order of sequence. */
record StoredRevisions(Map<UUID, List<Event>> byAggregate) {
  record Event(UUID aggregate, long sequence, long revision) {}

  static StoredRevisions in(JdbcClient events) {
    return new StoredRevisions(
        events
            .sql(
                """
                select aggregate_id, sequence,
                       coalesce(payload -> 'attributes', payload -> 'changed') ->> 'revision' as revision
                from (select aggregate_id, sequence, convert_from(payload, 'UTF8')::jsonb as payload
                      from event where name like 'resource.%') as resource_event
                order by aggregate_id, sequence
                """)
            .query((row, _) ->
                new Event(
                    row.getObject("aggregate_id", UUID.class),
                    row.getLong("sequence"),
                    row.getLong("revision")))
            .stream()
            .collect(Collectors.groupingBy(Event::aggregate)));
  }
}
