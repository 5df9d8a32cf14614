package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.ConditionState;
import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.ConditionState.Pending;
import java.time.Instant;

/** Where one version of a rule stands on a series, unless its condition is clear. */
record Standing(AlertRuleId rule, int version, int partition, ConditionState state) {
  boolean isFiring() {
    return state instanceof Firing;
  }

  Instant since() {
    return switch (state) {
      case Pending(Instant since) -> since;
      case Firing(Instant since) -> since;
      case Clear _ -> throw new IllegalStateException("A clear condition has no standing");
    };
  }
}
