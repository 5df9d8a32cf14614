package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.metric.store.SortedSamples.Activity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one transaction stored.
 *
 * @param fresh the new samples; late ones are in none of these
 * @param resources every resource that sent any
 */
public record StoredSamples(Collection<FreshSamples> fresh, Collection<Newest> resources) {
  static StoredSamples of(SortedSamples sorted) {
    return new StoredSamples(
        sorted.fresh(),
        sorted.resources().entrySet().stream()
            .map(entry -> newest(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Newest newest(ResourceId resource, Activity activity) {
    return new Newest(
        resource, activity.scope(), activity.partition(), MicroTime.instant(activity.micros()));
  }

  /** The new samples by resource. */
  public Map<ResourceId, List<FreshSamples>> byResource() {
    return fresh.stream().collect(Collectors.groupingBy(samples -> samples.series().resource()));
  }

  /** When a resource's newest sample was taken. */
  public record Newest(ResourceId resource, String scope, int partition, Instant time) {}
}
