package io.cloudpioneer.app.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in PostgreSQL. A token is just a place in the one order all readers see, which is
 * the order of commits.
 */
final class PostgresEventStorageEngine extends AbstractEventStorageEngine {
  private static final String STORE_SNAPSHOT =
      """
      insert into snapshot
        (aggregate_id, aggregate_type, sequence, event_id, name, revision, payload, metadata, taken_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (aggregate_id) do update set
        aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
        name = excluded.name, revision = excluded.revision, payload = excluded.payload,
        metadata = excluded.metadata, taken_at = excluded.taken_at
      where snapshot.sequence < excluded.sequence\
      """;

  private final DataSource database;
  private final EventAppender appender;
  private final EventPages pages;

  PostgresEventStorageEngine(
      Builder builder, DataSource database, EventAppender appender, EventPages pages) {
    super(builder);
    this.database = database;
    this.appender = appender;
    this.pages = pages;
  }

  /** What the engine needs of Axon. */
  static final class Builder extends AbstractEventStorageEngine.Builder {}

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (!events.isEmpty()) {
      appender.append(events.stream().map(event -> StoredEvents.of(event, serializer)).toList());
    }
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    StoredEvent row = StoredEvents.of(snapshot, serializer);
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(STORE_SNAPSHOT)) {
      upsert.setObject(1, row.aggregateId());
      upsert.setString(2, row.aggregateType());
      upsert.setLong(3, row.sequence());
      upsert.setObject(4, row.eventId());
      upsert.setString(5, row.name());
      upsert.setString(6, row.revision());
      upsert.setBytes(7, row.payload());
      upsert.setBytes(8, row.metadata());
      upsert.setTimestamp(9, Timestamp.from(snapshot.getTimestamp()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new EventStoreException("A snapshot could not be stored", e);
    }
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String identifier, long firstSequence) {
    UUID aggregate = StoredEvents.aggregateId(identifier);
    return Pages.<DomainEventData<byte[]>>stream(
        last -> pages.of(aggregate, last == null ? firstSequence : last.getSequenceNumber() + 1));
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    return Pages.<TrackedEventData<byte[]>>stream(
        last -> List.copyOf(pages.after(indexOf(last == null ? token : last.trackingToken()))));
  }

  /** The events of the next page after an index, ready to be handled. */
  List<TrackedEventMessage<?>> page(long afterIndex) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
            pages.after(afterIndex).stream(), getEventSerializer(), upcasterChain)
        .<TrackedEventMessage<?>>map(event -> event)
        .toList();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String identifier) {
    return pages.snapshot(StoredEvents.aggregateId(identifier)).stream();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String identifier) {
    return pages.lastSequence(StoredEvents.aggregateId(identifier));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null; // before the first event
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return pages.head().map(GlobalSequenceTrackingToken::new).orElse(null);
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    return pages.lastBefore(moment).map(GlobalSequenceTrackingToken::new).orElse(null);
  }

  static long indexOf(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }
}
