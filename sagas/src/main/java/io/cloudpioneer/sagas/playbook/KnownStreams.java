package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the streams of resources and alerts say, as they are committed. */
@Component
class KnownStreams {
  private final EventStore store;

  KnownStreams(EventStore store) {
    this.store = store;
  }

  /** An alert as it was raised, or came back, last. */
  record Breach(AlertCause cause, double value, Instant at) {}

  /** The attributes of a resource as it is now; none where nobody knows it. */
  Map<String, String> attributesOf(ResourceId resource) {
    Map<String, String> attributes = new HashMap<>();
    events(resource)
        .forEach(event -> {
          switch (event) {
            case ResourceDiscovered found -> attributes.putAll(found.attributes());
            case ResourceChanged changed -> {
              attributes.putAll(changed.changed());
              changed.removed().forEach(attributes::remove);
            }
            case ResourceReturned back -> {
              attributes.clear();
              attributes.putAll(back.attributes());
            }
            default -> {}
          }
        });
    return attributes;
  }

  /** What an alert that a person opened again was raised for. */
  Optional<Breach> lastBreachOf(AlertId alert) {
    return events(alert)
        .map(KnownStreams::breach)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  private static Optional<Breach> breach(Object event) {
    return switch (event) {
      case AlertRaised raised ->
          Optional.of(new Breach(raised.cause(), raised.value(), raised.effectiveAt()));
      case AlertReopened again
          when again.cause() != null && again.value() != null && again.effectiveAt() != null ->
          Optional.of(new Breach(again.cause(), again.value(), again.effectiveAt()));
      default -> Optional.empty();
    };
  }

  /** From the first event on: a snapshot does not tell what happened before it. */
  private Stream<Object> events(Id aggregate) {
    return store
        .readEvents(aggregate.toString(), 0)
        .asStream()
        .map(message -> (Object) message.getPayload());
  }
}
