package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.events.resource.ResourceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The peer: the same resources at the same moment, by folding their events as they are stored. */
record FoldedStreams(JdbcClient database, Instant moment) {
  private static final JsonMapper JSON = JsonMapper.shared();

  double millisecondsOfOne(List<ResourceId> ids) {
    long start = System.nanoTime();
    for (ResourceId id : ids) {
      expect(1, fold("aggregate_id = :id", Map.of("id", id.value())));
    }
    return (System.nanoTime() - start) / 1e6 / ids.size();
  }

  double millisecondsOfAll(int resources) {
    long start = System.nanoTime();
    expect(resources, fold("aggregate_type = 'resource'", Map.of()));
    return (System.nanoTime() - start) / 1e6;
  }

  private static void expect(int least, Map<UUID, Map<String, String>> folded) {
    if (folded.size() < least) {
      throw new CannotMeasure("%d resources were folded".formatted(folded.size()));
    }
  }

  private Map<UUID, Map<String, String>> fold(String condition, Map<String, Object> parameters) {
    Map<UUID, Map<String, String>> states = new HashMap<>();
    database
        .sql(
            "select aggregate_id, payload from event where %s and recorded_at <= :moment order by global_index"
                .formatted(condition))
        .params(parameters)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(row -> {
          JsonNode event = JSON.readTree(new String(row.getBytes(2), StandardCharsets.UTF_8));
          Map<String, String> state =
              states.computeIfAbsent(row.getObject(1, UUID.class), first -> new HashMap<>());
          put(event.path("attributes"), state);
          put(event.path("changed"), state);
          event.path("removed").forEach(key -> state.remove(key.asString()));
        });
    return states;
  }

  private static void put(JsonNode attributes, Map<String, String> state) {
    attributes
        .properties()
        .forEach(entry -> state.put(entry.getKey(), entry.getValue().asString()));
  }
}
