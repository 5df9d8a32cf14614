package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.app.start.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the history is sealed.
 *
 * @param sealEvery how long an event waits at most for its block while the database answers
 * @param blockSize how many events a block has at most
 * @param checkpoints the folder outside of the database that holds each block's signature. A text,
 *     as Spring reads a path such as {@code ../audit} as one below its class path
 */
@ConfigurationProperties("cloudpioneer.audit")
public record AuditSettings(
    @DefaultValue("10s") Duration sealEvery,
    @DefaultValue("4096") int blockSize,
    String checkpoints) {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final int LARGEST = 100_000;

  public AuditSettings {
    if (sealEvery.compareTo(SHORTEST) < 0 || sealEvery.compareTo(LONGEST) > 0) {
      throw new StartRefused(
          "cloudpioneer.audit.seal-every is %s: choose a time from 100ms to 1m"
              .formatted(sealEvery));
    }
    if (blockSize < 1 || blockSize > LARGEST) {
      throw new StartRefused(
          "cloudpioneer.audit.block-size is %d: choose a number from 1 to %d"
              .formatted(blockSize, LARGEST));
    }
  }

  public Path checkpointFolder() {
    return Path.of(checkpoints).toAbsolutePath();
  }
}
