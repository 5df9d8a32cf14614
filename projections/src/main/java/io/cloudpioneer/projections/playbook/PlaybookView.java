package io.cloudpioneer.projections.playbook;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import java.time.Instant;

/**
 * A playbook as it is now.
 *
 * @param version rises with each change; a change names the one that was seen
 */
public record PlaybookView(
    PlaybookId id,
    int version,
    boolean enabled,
    PlaybookDefinition definition,
    PersonId changedBy,
    Instant changedAt) {}
