package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which alerts, as people send it. */
record AlertFilterInput(
    @Nullable Set<AlertStatus> statuses,
    @Nullable Set<Severity> severities,
    @Nullable String resourceId,
    @Nullable String ruleId,
    @Nullable String assignedTo,
    @Nullable String silenceId,
    @Nullable String text) {

  static AlertFilter read(@Nullable AlertFilterInput input) {
    return input == null
        ? AlertFilter.all()
        : new AlertFilter(
            input.statuses,
            input.severities,
            input.resourceId == null ? null : Ids.resource(input.resourceId),
            input.ruleId == null ? null : Ids.rule(input.ruleId),
            input.assignedTo == null ? null : Ids.person(input.assignedTo),
            input.silenceId == null ? null : Ids.silence(input.silenceId),
            input.text);
  }
}
