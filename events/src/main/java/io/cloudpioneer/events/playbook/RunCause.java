package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What set a playbook off. */
public sealed interface RunCause {
  /**
   * An alert that was raised, or came back.
   *
   * @param event the fact that says so
   * @param value that did it, in the metric's unit
   * @param at when it was measured
   */
  record ByAlert(
      AlertId alert,
      int occurrence,
      UUID event,
      SeriesFingerprint series,
      String metric,
      ThresholdCondition condition,
      double value,
      Instant at)
      implements RunCause {}

  /** An action that the platform recommends, by what it found. */
  record ByRecommendation(CostActionId action, String finding) implements RunCause {}

  /** Somebody started it. */
  record ByPerson(PersonId by) implements RunCause {}
}
