package io.cloudpioneer.sagas.costaction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.costaction.CostActionEvent;
import java.time.Instant;

/** What a remediation is at. Each phase knows what moves it on; anything else is late. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Phase
    permits Undecided,
        Approved,
        OutOfDate,
        NextStep,
        AtStep,
        LastStep,
        Measuring,
        NextUndo,
        AtUndo {
  /** Something happened to the action. */
  Move after(CostActionEvent event, Brief brief, Instant at);

  /** The moment has come that the phase waits for; or a clock was fast, and it hasn't. */
  Move wokenAt(Instant now, Brief brief);
}
