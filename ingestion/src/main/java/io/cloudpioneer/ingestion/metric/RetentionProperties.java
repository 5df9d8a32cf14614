package io.cloudpioneer.ingestion.metric;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long metrics are kept.
 *
 * @param raw samples as they were sent
 * @param rollups their one-minute summaries, and the bands that were expected
 */
@ConfigurationProperties("cloudpioneer.retention")
public record RetentionProperties(
    @DefaultValue("31d") Duration raw, @DefaultValue("400d") Duration rollups) {
  public RetentionProperties {
    if (raw.compareTo(Duration.ofHours(1)) < 0 || rollups.compareTo(raw) < 0) {
      throw new IllegalArgumentException(
          "cloudpioneer.retention: raw must be at least an hour and rollups at least raw, not %s and %s"
              .formatted(raw, rollups));
    }
  }
}
