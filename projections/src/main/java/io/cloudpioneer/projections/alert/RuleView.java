package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is now.
 *
 * @param version rises with each change; a change names the one that was seen
 * @param definition its addresses sealed still
 * @param unit the metric's, UCUM; null where the metric is not known
 */
public record RuleView(
    AlertRuleId id,
    int version,
    boolean enabled,
    RuleDefinition definition,
    @Nullable String unit,
    int openAlerts,
    PersonId changedBy,
    Instant changedAt) {}
