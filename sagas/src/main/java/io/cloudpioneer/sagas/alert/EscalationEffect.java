package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.sagas.alert.EscalationHappening.Due;
import java.time.Instant;

/** What an escalation asks for. */
public sealed interface EscalationEffect {
  /** Somebody is told; {@code number} is the step's place in the escalation, from 0. */
  record Tell(Occasion occasion, int number, EscalationStep step) implements EscalationEffect {}

  /** The escalation wants to hear of {@code due} at that moment. */
  record WakeAt(Instant moment, Due due) implements EscalationEffect {}

  /** The alert is to be marked by the silence that holds for it. */
  record Silence(AlertId alert, int occurrence, Hush hush) implements EscalationEffect {}

  /** The alert is to be quiet no longer: no silence holds for it. */
  record EndSilenceOf(AlertId alert, int occurrence) implements EscalationEffect {}

  /** The alert is to be quiet no longer: it was snoozed until now. */
  record EndSnoozeOf(AlertId alert, int occurrence, Instant until) implements EscalationEffect {}
}
