package io.cloudpioneer.app.eventstore;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Turns messages into rows. Done by whoever sends, so that the one appender only writes. */
final class StoredEvents {
  private StoredEvents() {}

  static StoredEvent of(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalArgumentException(
          "Every event belongs to an aggregate, but this one does not: "
              + message.getPayloadType().getName());
    }
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    return new StoredEvent(
        UUID.fromString(event.getIdentifier()),
        event.getType(),
        aggregateId(event.getAggregateIdentifier()),
        event.getSequenceNumber(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        event.serializeMetaData(serializer, byte[].class).getData());
  }

  static UUID aggregateId(String identifier) {
    try {
      return UUID.fromString(identifier);
    } catch (IllegalArgumentException notOne) {
      throw new IllegalArgumentException(
          "Aggregates are named by a UUID, not by '%s'".formatted(identifier), notOne);
    }
  }
}
