package io.cloudpioneer.aggregates.resource;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceEvent;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may happen to a resource, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ResourceState {
  /** Nobody has seen it. */
  record Undiscovered() implements ResourceState {}

  /** It is there; {@code since} is the time of the last observation that brought news. */
  record Present(String name, Map<String, String> attributes, Instant since)
      implements ResourceState {
    public Present {
      attributes = Map.copyOf(attributes);
    }
  }

  record Vanished(Instant since) implements ResourceState {}

  default List<ResourceEvent> decide(ObserveResource command) {
    return switch (this) {
      case Undiscovered _ ->
          List.of(
              new ResourceDiscovered(
                  command.resourceId(),
                  command.identity(),
                  command.name(),
                  command.parent(),
                  command.attributes(),
                  command.observedAt()));
      case Present present when command.observedAt().isBefore(present.since()) -> List.of();
      case Present present -> news(present, command);
      case Vanished(var since) when command.observedAt().isBefore(since) -> List.of();
      case Vanished _ ->
          List.of(
              new ResourceReturned(
                  command.resourceId(),
                  command.name(),
                  command.attributes(),
                  command.observedAt()));
    };
  }

  default List<ResourceEvent> decide(ReportVanished command) {
    return switch (this) {
      case Undiscovered _, Vanished _ -> List.of();
      case Present present when command.observedAt().isBefore(present.since()) -> List.of();
      case Present _ -> List.of(new ResourceVanished(command.resourceId(), command.observedAt()));
    };
  }

  default ResourceState after(ResourceEvent event) {
    return switch (event) {
      case ResourceDiscovered(_, _, var name, _, var attributes, var at) ->
          new Present(name, attributes, at);
      case ResourceReturned(_, var name, var attributes, var at) ->
          new Present(name, attributes, at);
      case ResourceVanished(_, var at) -> new Vanished(at);
      case ResourceChanged changed when this instanceof Present before -> changed(before, changed);
      case ResourceChanged _ ->
          throw new IllegalStateException("Only a resource that is there can change");
    };
  }

  /** Only what differs, so that a host that reports every minute makes no history of nothing. */
  private static List<ResourceEvent> news(Present known, ObserveResource seen) {
    Map<String, String> changed = new HashMap<>(seen.attributes());
    changed.entrySet().removeAll(known.attributes().entrySet());
    Set<String> removed = new HashSet<>(known.attributes().keySet());
    removed.removeAll(seen.attributes().keySet());
    String name = seen.name().equals(known.name()) ? null : seen.name();
    return name == null && changed.isEmpty() && removed.isEmpty()
        ? List.of()
        : List.of(
            new ResourceChanged(seen.resourceId(), name, changed, removed, seen.observedAt()));
  }

  private static Present changed(Present before, ResourceChanged change) {
    Map<String, String> attributes = new HashMap<>(before.attributes());
    attributes.putAll(change.changed());
    attributes.keySet().removeAll(change.removed());
    String name = change.name() == null ? before.name() : change.name();
    return new Present(name, attributes, change.effectiveAt());
  }
}
