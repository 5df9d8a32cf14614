package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSilenceOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSnoozeOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.Silence;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.alert.EscalationEffect.WakeAt;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Due;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.FlappingBegan;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceHeld;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceLifted;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceOver;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeBegan;
import io.cloudpioneer.sagas.alert.EscalationHappening.SnoozeOver;
import io.cloudpioneer.sagas.alert.EscalationHappening.StepDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the escalation of an alert stands, and what follows from what happens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface EscalationState {
  /** Nobody need be told any more: acknowledged, over, or all steps are taken. */
  record Settled() implements EscalationState {}

  /**
   * Nobody looks after the alert yet, and a step's time has not come.
   *
   * @param next the step's place in {@code steps}
   */
  record Waiting(Occasion occasion, List<EscalationStep> steps, int next)
      implements EscalationState {
    public Waiting {
      steps = List.copyOf(steps);
    }

    private boolean isOf(int occurrence) {
      return occasion.occurrence() == occurrence;
    }

    /** Not for that of an earlier round, which a snooze left behind. */
    private boolean waitsFor(StepDue due) {
      return due.step() == next && due.isOf(occasion);
    }

    private Duration reached() {
      return steps.get(next).after();
    }
  }

  /** Somebody keeps the alert quiet until then; afterwards its escalation begins anew. */
  record Snoozed(AlertId alert, int occurrence, Instant until) implements EscalationState {}

  /** A silence holds for the alert; afterwards its escalation begins, if no other one holds. */
  record Silenced(Occasion occasion, Hush hush) implements EscalationState {
    private boolean waitsFor(SilenceOver due) {
      return occasion.occurrence() == due.occurrence()
          && hush.equals(new Hush(due.silenceId(), due.until()));
    }
  }

  /** Where it stands next, and what is to be done. */
  record Next(EscalationState state, List<EscalationEffect> effects) {
    public Next {
      effects = List.copyOf(effects);
    }
  }

  /** Where we are and what happened. */
  record Moment(EscalationState state, EscalationHappening happening) {}

  /** The whole table; what is in no row is late or repeated, and changes nothing. */
  default Next after(EscalationHappening happening) {
    return switch (new Moment(this, happening)) {
      case Moment(Waiting waiting, Began(var same, _)) when waiting.occasion().equals(same) ->
          stay();
      case Moment(_, Began(var occasion, var steps)) -> take(occasion, steps, 0, Duration.ZERO);
      case Moment(Waiting waiting, StepDue due) when waiting.waitsFor(due) ->
          take(waiting.occasion(), waiting.steps(), waiting.next(), waiting.reached());
      case Moment(Waiting waiting, Ended(int occurrence)) when waiting.isOf(occurrence) ->
          new Next(new Settled(), List.of());
      case Moment(Snoozed(_, int before, var until), SnoozeBegan snooze)
          when before == snooze.occurrence() && until.equals(snooze.until()) ->
          stay();
      case Moment(_, SnoozeBegan(var alert, int occurrence, var until)) ->
          new Next(
              new Snoozed(alert, occurrence, until),
              List.of(new WakeAt(until, new SnoozeOver(occurrence, until))));
      case Moment(Snoozed(var alert, int before, var end), SnoozeOver(int occurrence, var until))
          when before == occurrence && end.equals(until) ->
          new Next(this, List.of(new EndSnoozeOf(alert, occurrence, until)));
      case Moment(Snoozed(_, int before, _), Ended(int occurrence)) when before == occurrence ->
          new Next(new Settled(), List.of());
      case Moment(Waiting waiting, FlappingBegan(int occurrence)) when waiting.isOf(occurrence) ->
          new Next(new Settled(), List.of());
      case Moment(Silenced(var before, var same), SilenceHeld(var occasion, var hush))
          when before.occurrence() == occasion.occurrence() && same.equals(hush) ->
          stay();
      case Moment(_, SilenceHeld(var occasion, var hush)) -> hushed(occasion, hush);
      case Moment(Silenced silenced, SilenceOver due) when silenced.waitsFor(due) ->
          endSilence(silenced.occasion());
      case Moment(Silenced(var occasion, var hush), SilenceLifted(var silence))
          when hush.silenceId().equals(silence) ->
          endSilence(occasion);
      case Moment(Silenced(var before, _), Ended(int occurrence))
          when before.occurrence() == occurrence ->
          new Next(new Settled(), List.of());
      case Moment(_, StepDue _),
          Moment(_, SnoozeOver _),
          Moment(_, SilenceOver _),
          Moment(_, SilenceLifted _),
          Moment(_, FlappingBegan _),
          Moment(_, Ended _) ->
          stay();
    };
  }

  /** What people would be told of, were no silence to hold; empty where nobody would be told. */
  default Optional<Occasion> wouldTellAt(Due due) {
    return switch (new Moment(this, due)) {
      case Moment(Waiting waiting, StepDue step) when waiting.waitsFor(step) ->
          Optional.of(waiting.occasion());
      case Moment(Silenced silenced, SilenceOver over) when silenced.waitsFor(over) ->
          Optional.of(silenced.occasion());
      default -> Optional.empty();
    };
  }

  /** Stays until the command's event comes, so that the end is a fact before it has an effect. */
  private Next endSilence(Occasion occasion) {
    return new Next(
        this, List.of(new EndSilenceOf(occasion.cause().alertId(), occasion.occurrence())));
  }

  private static Next hushed(Occasion occasion, Hush hush) {
    int occurrence = occasion.occurrence();
    return new Next(
        new Silenced(occasion, hush),
        List.of(
            new Silence(occasion.cause().alertId(), occurrence, hush),
            new WakeAt(hush.until(), new SilenceOver(occurrence, hush.silenceId(), hush.until()))));
  }

  private Next stay() {
    return new Next(this, List.of());
  }

  /** Takes the steps whose time has come, from {@code first} on, and waits for the one after. */
  private static Next take(
      Occasion occasion, List<EscalationStep> steps, int first, Duration reached) {
    List<EscalationEffect> effects = new ArrayList<>();
    int next = first;
    while (next < steps.size() && steps.get(next).after().compareTo(reached) <= 0) {
      effects.add(new Tell(occasion, next, steps.get(next)));
      next++;
    }
    if (next == steps.size()) {
      return new Next(new Settled(), effects);
    }
    effects.add(
        new WakeAt(occasion.since().plus(steps.get(next).after()), StepDue.of(occasion, next)));
    return new Next(new Waiting(occasion, steps, next), effects);
  }
}
