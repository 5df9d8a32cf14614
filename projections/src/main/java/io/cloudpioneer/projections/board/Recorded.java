package io.cloudpioneer.projections.board;

import io.cloudpioneer.events.effect.TakesEffect;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.stored.MetadataKeys;
import io.cloudpioneer.projections.query.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What an event's envelope says about it; a projection's handlers take it as their second
 * parameter.
 *
 * @param sequence the event's place in its own stream, from 0
 * @param position its place in the whole store
 * @param at when it was recorded, by the database's clock
 * @param effectiveAt since when it was so, by what the event says itself
 * @param replayed whether it was handled before, so that nobody need be told
 */
public record Recorded(
    long sequence, long position, Instant at, Instant effectiveAt, Actor actor, boolean replayed) {

  static Recorded of(EventMessage<?> message) {
    long sequence = message instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : 0;
    long position =
        message instanceof TrackedEventMessage<?> event
            ? event.trackingToken().position().orElse(0)
            : 0;
    return new Recorded(
        sequence,
        position,
        message.getTimestamp(),
        effectiveAt(message),
        actor(message.getMetaData().get(MetadataKeys.ACTOR)),
        message instanceof TrackedEventMessage<?> event
            && ReplayToken.isReplay(event.trackingToken()));
  }

  /** As a column holds it. */
  public OffsetDateTime moment() {
    return Columns.moment(at);
  }

  private static Instant effectiveAt(EventMessage<?> message) {
    Instant said = message.getPayload() instanceof TakesEffect fact ? fact.effectiveAt() : null;
    return said == null ? message.getTimestamp() : said;
  }

  private static Actor actor(@Nullable Object text) {
    return text instanceof String named ? Actor.parse(named) : new Actor.Platform("unknown");
  }
}
