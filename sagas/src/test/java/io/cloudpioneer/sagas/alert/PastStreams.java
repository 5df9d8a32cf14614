package io.cloudpioneer.sagas.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** An event store in which streams, and snapshots of them, lie already. */
final class PastStreams {
  private final List<Long> begunAt = new ArrayList<>();
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(new Watched()).build();

  /** Where each reading of a stream began, by sequence. */
  List<Long> begunAt() {
    return begunAt;
  }

  private final class Watched extends InMemoryEventStorageEngine {
    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
      begunAt.add(firstSequence);
      return super.readEvents(stream, firstSequence);
    }
  }

  EventStore store() {
    return store;
  }

  PastStreams with(Object stream, List<?> events) {
    store.publish(
        IntStream.range(0, events.size())
            .mapToObj(place ->
                new GenericDomainEventMessage<Object>(
                    "any", stream.toString(), place, events.get(place)))
            .toList());
    return this;
  }

  /** As of the event with this sequence; the store reads from here where nobody says otherwise. */
  PastStreams withSnapshot(Object stream, long sequence) {
    store.storeSnapshot(
        new GenericDomainEventMessage<>("any", stream.toString(), sequence, "a snapshot"));
    return this;
  }
}
