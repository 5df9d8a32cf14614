package io.cloudpioneer.projections.history;

import io.cloudpioneer.events.person.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the event store.
 *
 * @param subject the kind of thing it is about, such as {@code cost-action}
 * @param subjectId that thing's id
 * @param position its place in the whole store
 * @param sequence its place in its own stream, from 0
 * @param type the stable name, such as {@code alert.acknowledged}
 * @param recordedAt by the database's clock
 * @param effectiveAt since when it was so in the world, where the fact says so
 * @param reason a stable code
 * @param causation the message that directly caused it
 * @param cause the event that led to it; null where a person, an agent or the clock did
 * @param correlation the message that started the whole chain
 * @param payload JSON; sealed texts are left out
 */
public record FactView(
    String id,
    String subject,
    String subjectId,
    long position,
    long sequence,
    String type,
    Instant recordedAt,
    @Nullable Instant effectiveAt,
    Actor actor,
    @Nullable String reason,
    @Nullable String causation,
    @Nullable String cause,
    @Nullable String correlation,
    String payload) {}
