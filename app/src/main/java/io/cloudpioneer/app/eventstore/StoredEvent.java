package io.cloudpioneer.app.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as its row holds it, but for its place and time, which it gets when it is appended. */
record StoredEvent(
    UUID eventId,
    String aggregateType,
    UUID aggregateId,
    long sequence,
    String name,
    @Nullable String revision,
    byte[] payload,
    byte[] metadata) {}
