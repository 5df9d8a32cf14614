package io.cloudpioneer.aggregates.resource;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceEvent;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceChanged;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceReturned;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceSeenEarlier;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may happen to a resource, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface ResourceState {
  /** Nobody has seen it. */
  record Undiscovered() implements ResourceState {}

  /** It is there; {@code since} is the time of the last observation that brought news. */
  record Present(String name, Map<String, String> attributes, Instant since, KnownPast past)
      implements ResourceState {
    public Present {
      attributes = Map.copyOf(attributes);
      past = Objects.requireNonNullElse(past, KnownPast.FORGOTTEN);
    }
  }

  record Vanished(Instant since, KnownPast past) implements ResourceState {
    public Vanished {
      past = Objects.requireNonNullElse(past, KnownPast.FORGOTTEN);
    }
  }

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
      case Present present when command.observedAt().isBefore(present.since()) ->
          lateNews(present.past(), command);
      case Present present -> news(present, command);
      case Vanished(var since, var past) when command.observedAt().isBefore(since) ->
          lateNews(past, command);
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
          new Present(name, attributes, at, KnownPast.NONE.with(at, name, attributes));
      case ResourceReturned(_, var name, var attributes, var at) ->
          new Present(name, attributes, at, past().with(at, name, attributes));
      case ResourceVanished(_, var at) -> new Vanished(at, past().withGone(at));
      case ResourceSeenEarlier(_, var name, var attributes, var at) ->
          remembering(past().with(at, name, attributes));
      case ResourceChanged changed when this instanceof Present before -> changed(before, changed);
      case ResourceChanged _ ->
          throw new IllegalStateException("Only a resource that is there can change");
    };
  }

  private KnownPast past() {
    return switch (this) {
      case Undiscovered _ -> KnownPast.NONE;
      case Present present -> present.past();
      case Vanished vanished -> vanished.past();
    };
  }

  private ResourceState remembering(KnownPast past) {
    return switch (this) {
      case Undiscovered _ ->
          throw new IllegalStateException("What nobody has seen was not seen earlier");
      case Present(var name, var attributes, var since, _) ->
          new Present(name, attributes, since, past);
      case Vanished(var since, _) -> new Vanished(since, past);
    };
  }

  /** What came late changes nothing of today, only what is known of back then. */
  private static List<ResourceEvent> lateNews(KnownPast past, ObserveResource seen) {
    return past.isNews(seen.observedAt(), seen.name(), seen.attributes())
        ? List.of(
            new ResourceSeenEarlier(
                seen.resourceId(), seen.name(), seen.attributes(), seen.observedAt()))
        : List.of();
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
    return new Present(
        name,
        attributes,
        change.effectiveAt(),
        before.past().with(change.effectiveAt(), name, attributes));
  }
}
