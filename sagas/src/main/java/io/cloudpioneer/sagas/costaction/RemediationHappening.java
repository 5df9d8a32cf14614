package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Instant;

/** What a remediation hears of. */
public sealed interface RemediationHappening {
  /** The moment it is heard; never later than now. */
  Instant at();

  /** Something happened to the cost action. */
  record Told(CostActionEvent event, Instant at) implements RemediationHappening {}

  /** The moment has come that was waited for. */
  record Woken(Due due, Instant at) implements RemediationHappening {}

  /**
   * What a deadline keeps.
   *
   * @param turn whose wait it ends; one of an earlier turn is late, and means nothing
   */
  @StoredAs("remediation.due")
  record Due(int turn) {}
}
