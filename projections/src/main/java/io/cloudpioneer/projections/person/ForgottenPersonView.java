package io.cloudpioneer.projections.person;

import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is forgotten.
 *
 * @param erasedAt when nothing of them was left; null while that is under way
 */
public record ForgottenPersonView(
    PersonId id, PersonId forgottenBy, Instant forgottenAt, @Nullable Instant erasedAt) {}
