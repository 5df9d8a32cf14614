package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Instant;
import java.util.List;

/** What an escalation hears of. */
public sealed interface EscalationHappening {
  /** The alert was raised, or is open again. */
  record Began(Occasion occasion, List<EscalationStep> steps) implements EscalationHappening {
    public Began {
      steps = List.copyOf(steps);
    }
  }

  /** Somebody keeps the alert quiet for a while. */
  record SnoozeBegan(AlertId alert, int occurrence, Instant until) implements EscalationHappening {}

  /** A moment has come that was waited for. */
  sealed interface Due extends EscalationHappening {}

  /** The time of a step has come. */
  @StoredAs("alert-escalation.step-due")
  record StepDue(int occurrence, int step) implements Due {}

  /** The alert was snoozed until now. */
  @StoredAs("alert-escalation.snooze-over")
  record SnoozeOver(int occurrence, Instant until) implements Due {}

  /** Somebody looks after it, or it is over. */
  record Ended(int occurrence) implements EscalationHappening {}
}
