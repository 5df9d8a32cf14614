package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alert.
 *
 * @param position its place in the alert's stream, from 0
 * @param note sealed still; null where none was written
 * @param value in the metric's unit, where a sample had its part in it
 * @param resolution why it ended, where it did
 * @param notification how telling somebody went, where somebody was told
 * @param person whom it was assigned to, where it was
 * @param until when it shall be quiet no longer, where it was snoozed or silenced
 * @param changes how often it came and went, where it flaps
 * @param silence which one, where one held or no longer does
 */
public record TimelineEntry(
    AlertId alertId,
    int position,
    Instant at,
    TimelineKind kind,
    int occurrence,
    Actor actor,
    @Nullable SealedText note,
    @Nullable Double value,
    @Nullable Resolution resolution,
    @Nullable Notification notification,
    @Nullable PersonId person,
    @Nullable Instant until,
    @Nullable SilenceId silence,
    @Nullable Integer changes) {}
