package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.resource.ResourceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Flux;

/** Who waits for which resource's samples. */
final class SampleListeners {
  private final ConcurrentMap<ResourceId, SampleAudience> audiences = new ConcurrentHashMap<>();

  /** The resource's samples, each once, for as long as somebody takes them. */
  Flux<List<LiveSample>> of(ResourceId resource) {
    return Flux.defer(() -> enter(resource).samples()).doFinally(end -> leave(resource));
  }

  /** Those that somebody waits for. */
  Set<ResourceId> resources() {
    return audiences.keySet();
  }

  void pass(ResourceId resource, List<LiveSample> samples) {
    SampleAudience audience = audiences.get(resource);
    if (audience != null) {
      audience.tell(samples);
    }
  }

  void complete() {
    audiences.values().forEach(SampleAudience::dismiss);
    audiences.clear();
  }

  private SampleAudience enter(ResourceId resource) {
    return audiences.compute(
        resource, (same, known) -> (known == null ? new SampleAudience() : known).entered());
  }

  private void leave(ResourceId resource) {
    audiences.computeIfPresent(resource, (same, audience) -> audience.left() ? null : audience);
  }
}
