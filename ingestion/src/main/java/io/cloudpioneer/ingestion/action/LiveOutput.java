package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.action.StepOutput;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever watches what a running step prints, on a topic per action. It is kept nowhere;
 * where Redis is slow or away it is dropped and counted.
 */
@Component
@CollectorRole
class LiveOutput {
  private static final String TOPIC = "cp:action:output:";
  private static final int LARGEST = 8_192;
  private static final int UNDER_WAY = 256;

  private final RedissonClient redis;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Semaphore places = new Semaphore(UNDER_WAY);

  LiveOutput(RedissonClient redis, JsonMapper json, MeterRegistry meters) {
    this.redis = redis;
    this.json = json;
    this.meters = meters;
  }

  /**
   * As watchers get it.
   *
   * @param chunk from 0; a gap says that chunks were left out
   * @param output as Base64, for it may be cut within a character
   */
  record Chunk(int step, int attempt, StepKey.Direction direction, int chunk, byte[] output) {}

  void tell(StepKey key, StepOutput output) {
    if (output.getOutput().size() > LARGEST || !places.tryAcquire()) {
      count("dropped");
      return;
    }
    Chunk chunk =
        new Chunk(
            key.step(),
            key.attempt(),
            key.direction(),
            output.getChunk(),
            output.getOutput().toByteArray());
    redis
        .getTopic(TOPIC + key.action(), StringCodec.INSTANCE)
        .publishAsync(json.writeValueAsString(chunk))
        .whenComplete((_, failure) -> {
          places.release();
          count(failure == null ? "told" : "failed");
        });
  }

  private void count(String outcome) {
    meters.counter("cloudpioneer.agents.output", "outcome", outcome).increment();
  }
}
