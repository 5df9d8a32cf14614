package io.cloudpioneer.sagas.costaction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Leave;
import io.cloudpioneer.sagas.costaction.RemediationEffect.WakeAt;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Due;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Told;
import io.cloudpioneer.sagas.costaction.RemediationHappening.Woken;
import java.util.List;
import java.util.stream.Stream;

/** Where the remediation of a cost action stands, and what follows from what happens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface RemediationState {
  /** Nothing is to be done: not proposed yet, or over. */
  record Settled() implements RemediationState {}

  /**
   * Something is to be done, or waited for.
   *
   * @param turn counts the waits: each has a deadline of its own
   */
  record Active(Brief brief, Phase phase, int turn) implements RemediationState {}

  /** Where it stands next, and what is to be done. */
  record Next(RemediationState state, List<RemediationEffect> effects) {
    public Next {
      effects = List.copyOf(effects);
    }
  }

  /** Where we are and what happened. */
  record Moment(RemediationState state, RemediationHappening happening) {}

  /** The whole table; what is in no row of it or its phases is late or repeated: stay. */
  default Next after(RemediationHappening happening) {
    return switch (new Moment(this, happening)) {
      case Moment(Settled _, Told(CostActionProposed(_, var proposal), _)) ->
          go(Undecided.begin(Brief.of(proposal), Progress.NONE));
      case Moment(Active _, Told(var event, _)) when isLast(event) ->
          leaving(new Next(new Settled(), List.of()));
      case Moment(Active(var brief, var phase, _), Told(var event, var at)) ->
          go(phase.after(event, brief, at));
      case Moment(Active(var brief, var phase, int turn), Woken(Due(int due), var now))
          when turn == due ->
          go(phase.wokenAt(now, brief));
      case Moment _ -> go(Move.STAY);
    };
  }

  private static boolean isLast(CostActionEvent event) {
    return switch (event) {
      case CostActionWithdrawn _, CostActionCompensated _ -> true;
      case CostActionFailed _, CostActionVerified _ -> true;
      default -> false;
    };
  }

  private Next go(Move move) {
    return leaving(next(move));
  }

  /** Once nothing is left to be done on it, others may be at the target. */
  private Next leaving(Next next) {
    return this instanceof Active(var brief, var phase, _)
            && !(phase instanceof Measuring)
            && isDone(next.state())
        ? new Next(
            next.state(),
            Stream.concat(
                    next.effects().stream(),
                    Stream.of(
                        new Leave(
                            brief.plan().resource(), brief.action(), !brief.doers().isEmpty())))
                .toList())
        : next;
  }

  private static boolean isDone(RemediationState state) {
    return switch (state) {
      case Settled _ -> true;
      case Active(_, var phase, _) -> phase instanceof Measuring;
    };
  }

  private Next next(Move move) {
    return switch (move) {
      case Move.Stay _ -> new Next(this, List.of());
      case Move.Finish(var effects) -> new Next(new Settled(), effects);
      case Move.Go(var brief, var phase, var wake, var effects) -> {
        int turn = this instanceof Active active ? active.turn() + 1 : 1;
        yield new Next(
            new Active(brief, phase, turn),
            Stream.concat(effects.stream(), Stream.of(new WakeAt(wake, new Due(turn)))).toList());
      }
    };
  }
}
