package io.cloudpioneer.projections.metric;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.redis.KeptInRedis;
import io.cloudpioneer.projections.resource.ResourceView;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The last sample of each series of a resource. The stream processor writes them to Redis as they
 * come; PostgreSQL answers where Redis can't.
 */
@Component
public class LastValues implements KeptInRedis {
  private static final int AT_ONCE = 500;
  private static final Comparator<LastValue> IN_ORDER =
      Comparator.comparing(LastValue::metric).thenComparing(one -> one.attributes().toString());

  private final LastValuesInRedis redis;
  private final LastValuesInPostgres postgres;

  LastValues(LastValuesInRedis redis, LastValuesInPostgres postgres) {
    this.redis = redis;
    this.postgres = postgres;
  }

  /**
   * The last values of a resource, by metric and attributes. That it was found shows that it may be
   * seen.
   */
  public List<LastValue> of(ResourceView resource) {
    return read(resource.id()).stream().sorted(IN_ORDER).toList();
  }

  @Override
  public void fill() {
    List<ResourceId> active = postgres.activeResources();
    for (int from = 0; from < active.size(); from += AT_ONCE) {
      redis.write(postgres.of(active.subList(from, Math.min(active.size(), from + AT_ONCE))));
    }
  }

  private List<LastValue> read(ResourceId resource) {
    return redis
        .of(resource)
        .orElseGet(() -> postgres.of(List.of(resource)).getOrDefault(resource, List.of()));
  }
}
