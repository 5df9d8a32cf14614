package io.cloudpioneer.ingestion.metric.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stream processor works.
 *
 * @param seriesInMemory how many series it remembers, about 500 bytes each
 * @param longestBackoff the longest pause between two tries to store
 */
@ConfigurationProperties("cloudpioneer.processor")
public record ProcessorProperties(
    @DefaultValue("1000000") int seriesInMemory, @DefaultValue("5s") Duration longestBackoff) {
  public ProcessorProperties {
    if (seriesInMemory < 100_000) {
      throw new IllegalArgumentException(
          "cloudpioneer.processor.series-in-memory must be at least 100000, what one batch may hold");
    }
  }
}
