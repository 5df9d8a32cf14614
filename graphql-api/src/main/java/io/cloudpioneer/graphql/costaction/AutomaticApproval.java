package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.Grounds;
import io.cloudpioneer.projections.costaction.CostActionView;
import org.jspecify.annotations.Nullable;

/** Why a playbook needed nobody's approval, as the schema has it. */
public record AutomaticApproval(Grounds grounds, int successes) {
  static @Nullable AutomaticApproval of(CostActionView view) {
    Grounds grounds = view.grounds();
    Integer successes = view.successes();
    return grounds == null || successes == null ? null : new AutomaticApproval(grounds, successes);
  }
}
