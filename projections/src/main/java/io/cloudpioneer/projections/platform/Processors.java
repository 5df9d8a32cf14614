package io.cloudpioneer.projections.platform;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the event processors of this process. */
@Component
class Processors {
  private final JdbcClient db;
  private final ObjectProvider<EventProcessingConfiguration> axon;

  Processors(JdbcClient db, ObjectProvider<EventProcessingConfiguration> axon) {
    this.db = db;
    this.axon = axon;
  }

  /**
   * @param head the last place in the global order
   */
  List<ProcessorView> all(long head) {
    EventProcessingConfiguration configuration = axon.getIfAvailable();
    if (configuration == null) {
      return List.of();
    }
    Map<String, Long> deadLetters = deadLetters();
    return configuration.eventProcessors().values().stream()
        .map(processor -> view(processor, head, deadLetters))
        .sorted(Comparator.comparing(ProcessorView::name))
        .toList();
  }

  private static ProcessorView view(
      EventProcessor processor, long head, Map<String, Long> deadLetters) {
    List<EventTrackerStatus> segments =
        processor instanceof StreamingEventProcessor streaming
            ? List.copyOf(streaming.processingStatus().values())
            : List.of();
    long reached =
        segments.stream()
            .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
            .min()
            .orElse(head);
    return new ProcessorView(
        processor.getName(),
        processor.isRunning() && !processor.isError(),
        Math.max(0, head - reached),
        deadLetters.getOrDefault(processor.getName(), 0L),
        error(segments));
  }

  private static @Nullable String error(List<EventTrackerStatus> segments) {
    return segments.stream()
        .map(EventTrackerStatus::getError)
        .filter(Objects::nonNull)
        .map(Throwable::toString)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Long> deadLetters() {
    Map<String, Long> counts = new HashMap<>();
    db.sql(
            "select processing_group, count(*) as letters from dead_letter group by processing_group")
        .query(row -> {
          counts.put(row.getString("processing_group"), row.getLong("letters"));
        });
    return counts;
  }
}
