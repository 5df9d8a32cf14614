package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.projections.costaction.CostActionFilter;
import io.cloudpioneer.projections.costaction.CostActionStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cost actions, as people send it. */
record CostActionFilterInput(
    @Nullable Set<CostActionStatus> statuses,
    @Nullable String resourceId,
    @Nullable String alertId,
    @Nullable String text) {

  static CostActionFilter read(@Nullable CostActionFilterInput input) {
    return input == null
        ? CostActionFilter.all()
        : new CostActionFilter(
            input.statuses,
            input.resourceId == null ? null : Ids.resource(input.resourceId),
            input.alertId == null ? null : Ids.alert(input.alertId),
            input.text);
  }
}
