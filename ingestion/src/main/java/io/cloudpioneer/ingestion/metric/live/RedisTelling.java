package io.cloudpioneer.ingestion.metric.live;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.RetentionProperties;
import io.cloudpioneer.ingestion.metric.store.FreshSamples;
import io.cloudpioneer.ingestion.metric.store.StoredSamples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.api.RMapAsync;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes stored samples to Redis, in one round trip: last values, and the message to live views.
 */
@Component
@ProcessorRole
class RedisTelling {
  static final String TOPIC = "cp:live:samples";
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final RedissonClient redis;
  private final JsonMapper json;
  private final Duration kept;

  RedisTelling(RedissonClient redis, JsonMapper json, RetentionProperties retention) {
    this.redis = redis;
    this.json = json;
    this.kept = retention.raw();
  }

  static String lastValuesOf(ResourceId resource) {
    return "cp:1:last:" + resource;
  }

  void tell(StoredSamples stored) {
    RBatch batch =
        redis.createBatch(
            BatchOptions.defaults()
                .responseTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .retryAttempts(0)
                .skipResult());
    stored.byResource().forEach((resource, series) -> tell(batch, resource, series));
    batch.execute();
  }

  private void tell(RBatch batch, ResourceId resource, List<FreshSamples> series) {
    Map<String, String> last = new HashMap<>();
    series.forEach(one ->
        last.put(
            one.series().fingerprint().toString(), json.writeValueAsString(LastValue.of(one))));
    RMapAsync<String, String> values = batch.getMap(lastValuesOf(resource), StringCodec.INSTANCE);
    values.putAllAsync(last);
    values.expireAsync(kept);
    batch
        .getTopic(TOPIC, StringCodec.INSTANCE)
        .publishAsync(json.writeValueAsString(SampleMessage.of(series)));
  }
}
