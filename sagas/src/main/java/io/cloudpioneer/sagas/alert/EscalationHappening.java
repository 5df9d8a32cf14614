package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;

/** What an escalation hears of. */
public sealed interface EscalationHappening {
  /** The alert was raised, or is open again. */
  record Began(Occasion occasion, List<EscalationStep> steps) implements EscalationHappening {
    public Began {
      steps = List.copyOf(steps);
    }
  }

  /** The time of a step has come. */
  @StoredAs("alert-escalation.step-due")
  record StepDue(int occurrence, int step) implements EscalationHappening {}

  /** Somebody looks after it, or it is over. */
  record Ended(int occurrence) implements EscalationHappening {}
}
