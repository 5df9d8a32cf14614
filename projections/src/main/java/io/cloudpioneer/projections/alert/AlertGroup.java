package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one rule or of one resource, counted.
 *
 * @param id the rule's or the resource's
 * @param name null where the resource is not known yet
 * @param alerts how many there are, of which nobody looks after {@code open}
 * @param worst the highest of their severities
 * @param latest when the last of them was raised
 */
public record AlertGroup(
    AlertGrouping by,
    UUID id,
    @Nullable String name,
    int alerts,
    int open,
    Severity worst,
    Instant latest) {}
