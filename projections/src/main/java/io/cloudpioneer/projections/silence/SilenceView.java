package io.cloudpioneer.projections.silence;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A silence as it is now.
 *
 * @param version rises with each change; a change names the one that was seen
 * @param definition its reason sealed still
 * @param state by the database's clock
 * @param hidden how many of the visible alerts it has kept quiet
 * @param expiredAt when a person ended it, where one did
 */
public record SilenceView(
    SilenceId id,
    int version,
    SilenceDefinition definition,
    SilenceState state,
    int hidden,
    PersonId author,
    PersonId changedBy,
    Instant changedAt,
    @Nullable Instant expiredAt) {}
