package io.cloudpioneer.app.eventstore;

import java.time.Duration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The event store. Unlike Axon's own it doesn't poll: its streams wake when something is committed,
 * which takes the wait out of the way from a command to what people see.
 */
final class PostgresEventStore extends AbstractEventStore {
  private final PostgresEventStorageEngine engine;
  private final CommitSignal signal;
  private final Duration lookAgainAfter;

  PostgresEventStore(
      Builder builder,
      PostgresEventStorageEngine engine,
      CommitSignal signal,
      Duration lookAgainAfter) {
    super(builder);
    this.engine = engine;
    this.signal = signal;
    this.lookAgainAfter = lookAgainAfter;
  }

  /** What the store needs of Axon. */
  static final class Builder extends AbstractEventStore.Builder {}

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new WakingStream(
        engine::page, signal, lookAgainAfter, PostgresEventStorageEngine.indexOf(token));
  }
}
