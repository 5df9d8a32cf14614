package io.cloudpioneer.graphql.resource;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.resource.Health;
import io.cloudpioneer.projections.resource.ResourceStatus;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the schema has it; what it belongs to and what belongs to it is loaded in batches.
 *
 * @param moment at which it was seen like this
 */
public record Resource(
    ResourceId id,
    String provider,
    String account,
    String region,
    String type,
    String nativeId,
    String name,
    ResourceStatus status,
    Health health,
    List<Attribute> attributes,
    @Nullable ResourceId parentId,
    int openAlerts,
    Instant discoveredAt,
    Instant changedAt,
    @Nullable Instant lastSampleAt,
    Moment moment) {

  public static Resource of(ResourceView view, Moment moment) {
    ResourceIdentity identity = view.identity();
    return new Resource(
        view.id(),
        identity.provider(),
        identity.account(),
        identity.region(),
        identity.type(),
        identity.nativeId(),
        view.name(),
        view.status(),
        view.health(),
        Attribute.all(view.attributes()),
        view.parent(),
        view.openAlerts(),
        view.discoveredAt(),
        view.changedAt(),
        view.lastSampleAt(),
        moment);
  }
}
