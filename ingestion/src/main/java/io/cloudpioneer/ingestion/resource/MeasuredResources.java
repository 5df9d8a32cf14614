package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.ingestion.CollectorRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Resources known only by the samples they send: observed on first sight, and when their attributes
 * change. Samples never wait for it; what fails is observed again with the next ones.
 */
@Component
@CollectorRole
public final class MeasuredResources {
  private static final int REMEMBERED = 100_000;

  /** Two processes that call themselves the same must not change a resource with each sample. */
  private static final Duration CALM = Duration.ofMinutes(1);

  private static final Sender COLLECTOR = Sender.platform("collector");

  private final Map<ResourceId, Sighting> sightings =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ResourceId, Sighting> eldest) {
              return size() > REMEMBERED;
            }
          });
  private final CommandDispatch commands;

  MeasuredResources(CommandDispatch commands) {
    this.commands = commands;
  }

  /** A resource sent samples, and these are its attributes. */
  public void seen(ResourceIdentity identity, Map<String, String> attributes, Instant at) {
    ResourceId id = identity.id();
    Sighting now = new Sighting(attributes.hashCode(), at);
    if (!now.tellsMoreThan(sightings.get(id))) {
      return;
    }
    sightings.put(id, now);
    commands
        .send(
            new ObserveResource(
                identity, ResourceAttributes.nameOf(identity, attributes), null, attributes, at),
            COLLECTOR,
            "resource.seen-in-metrics")
        .whenComplete((_, failure) -> {
          if (failure != null) {
            sightings.remove(id, now);
          }
        });
  }

  private record Sighting(int attributes, Instant at) {
    boolean tellsMoreThan(@Nullable Sighting before) {
      return before == null
          || (before.attributes != attributes && at.isAfter(before.at.plus(CALM)));
    }
  }
}
