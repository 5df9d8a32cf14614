package io.cloudpioneer.projections.playbook;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import java.time.Instant;

/**
 * A playbook as it was in one of its versions.
 *
 * @param change what made this version
 */
public record PlaybookVersionView(
    PlaybookId id,
    int version,
    PlaybookChange change,
    PlaybookDefinition definition,
    PersonId changedBy,
    Instant changedAt) {}
