package io.cloudpioneer.projections.platform;

import io.cloudpioneer.events.platform.DeadLetterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processing group put aside as it could not handle it.
 *
 * @param sequence what the group handles in order: what follows waits behind the first
 * @param first whether it is the first of its sequence, and so the one to be tried
 * @param eventType its stable name
 * @param subjectId the id of what the event is about
 * @param recordedAt when the event was recorded
 * @param since when it was put aside
 * @param triedAt when it was tried last
 * @param attempts how often it failed; 0 where it only waits behind another
 * @param causeType the failure's class
 * @param payload JSON; sealed texts are left out
 */
public record DeadLetterView(
    DeadLetterId id,
    String processingGroup,
    String sequence,
    boolean first,
    String eventId,
    String eventType,
    @Nullable String subjectId,
    Instant recordedAt,
    Instant since,
    Instant triedAt,
    int attempts,
    @Nullable String causeType,
    @Nullable String causeMessage,
    String payload) {}
