package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** It comes and goes too often: of that people are told once, by others. */
  record FlappingBegan(int occurrence) implements EscalationHappening {}

  /** Somebody was to be told, or a silence is over, but this one holds. */
  record SilenceHeld(Occasion occasion, Hush hush) implements EscalationHappening {}

  /** A silence was ended before its time, or no longer is about the alert. */
  record SilenceLifted(SilenceId silenceId) implements EscalationHappening {}

  /** A moment has come that was waited for. */
  sealed interface Due extends EscalationHappening {}

  /**
   * The time of a step has come.
   *
   * @param round whose step it is; null in deadlines that were stored before they said so
   */
  @StoredAs("alert-escalation.step-due")
  record StepDue(
      int occurrence, int step, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer round)
      implements Due {
    static StepDue of(Occasion occasion, int step) {
      return new StepDue(occasion.occurrence(), step, occasion.round());
    }

    boolean isOf(Occasion occasion) {
      return occurrence == occasion.occurrence() && (round == null || round == occasion.round());
    }
  }

  /** The alert was snoozed until now. */
  @StoredAs("alert-escalation.snooze-over")
  record SnoozeOver(int occurrence, Instant until) implements Due {}

  /** The silence that held for the alert was to last until now. */
  @StoredAs("alert-escalation.silence-over")
  record SilenceOver(int occurrence, SilenceId silenceId, Instant until) implements Due {}

  /** Somebody looks after it, or it is over. */
  record Ended(int occurrence) implements EscalationHappening {}
}
