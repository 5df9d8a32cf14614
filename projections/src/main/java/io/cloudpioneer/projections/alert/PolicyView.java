package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;

/**
 * An escalation policy as it is now.
 *
 * @param version rises with each change; a change names the one that was seen
 * @param policy its addresses sealed still
 * @param rules how many rules name it
 */
public record PolicyView(
    EscalationPolicyId id,
    int version,
    EscalationPolicy policy,
    int rules,
    PersonId changedBy,
    Instant changedAt) {}
