package io.cloudpioneer.sagas.playbook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceTaken;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.playbook.RunEvent.RunProposed;
import io.cloudpioneer.events.playbook.RunEvent.RunRefused;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Approve;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Check;
import io.cloudpioneer.sagas.playbook.PursuitEffect.End;
import io.cloudpioneer.sagas.playbook.PursuitEffect.GiveBack;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Prepare;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Propose;
import io.cloudpioneer.sagas.playbook.PursuitEffect.WakeAt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where the pursuit of a run stands. What is in no row of a phase is late or repeated: stay. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Pursuit {
  /** Before a plan is made anew, where nothing came of the last attempt. */
  Duration PREPARE_AGAIN = Duration.ofMinutes(2);

  /** Attempts; then whatever is in the way is told. */
  int MOST_ATTEMPTS = 5;

  /** How long the alert's figure may take to come back once the action is completed. */
  Duration CHECK_WITHIN = Duration.ofMinutes(15);

  Duration CHECK_AGAIN = Duration.ofSeconds(5);

  /** Where it stands next, and what is to be done. */
  record Next(Pursuit state, List<PursuitEffect> effects) {
    public Next {
      effects = List.copyOf(effects);
    }

    static Next of(Pursuit state, PursuitEffect... effects) {
      return new Next(state, List.of(effects));
    }
  }

  /** Nothing is to be done: not set off yet, or over. */
  record Idle() implements Pursuit {
    static Next setOff(Brief brief, Instant now) {
      return Preparing.attempt(brief, 1, 0, now);
    }
  }

  /**
   * A plan is being made.
   *
   * @param attempt from 1
   * @param successes of the version in a row, once the run has its place
   */
  record Preparing(Brief brief, int attempt, int successes) implements Pursuit {
    private static Next attempt(Brief brief, int attempt, int successes, Instant now) {
      return Next.of(
          new Preparing(brief, attempt, successes),
          new Prepare(brief, attempt >= MOST_ATTEMPTS),
          new WakeAt(now.plus(PREPARE_AGAIN), attempt));
    }

    @Override
    public Next after(PlaceTaken event) {
      return Next.of(new Preparing(brief, attempt, event.successes()));
    }

    @Override
    public Next after(RunEvent event) {
      return event instanceof RunProposed(_, var proposal)
          ? Next.of(new Pursued(brief, successes, false), new Propose(brief, proposal))
          : Pursuit.super.after(event);
    }

    @Override
    public Next wokenAt(Instant now, int turn) {
      return turn == attempt
          ? attempt(brief, attempt + 1, successes, now)
          : Pursuit.super.wokenAt(now, turn);
    }
  }

  /**
   * The action is on its way.
   *
   * @param touched whether a step was tried, so that a refusal is not its end
   */
  record Pursued(Brief brief, int successes, boolean touched) implements Pursuit {
    @Override
    public Next after(CostActionEvent event, Instant now) {
      return switch (event) {
        case CostActionProposed(_, var proposal) ->
            Next.of(this, new Approve(brief, proposal.plan(), successes));
        case StepSucceeded _, StepFailed _ -> Next.of(new Pursued(brief, successes, true));
        case CostActionCompleted _ when brief.cause() instanceof ByAlert ->
            new Next(
                new Checking(brief, now, 0),
                List.of(
                    new End(brief, RunOutcome.SUCCEEDED), new WakeAt(now.plus(CHECK_AGAIN), 0)));
        case CostActionCompleted _ -> ended(RunOutcome.SUCCEEDED);
        case CostActionCompensated _ -> ended(RunOutcome.COMPENSATED);
        case CostActionFailed _ -> ended(RunOutcome.FAILED);
        case CostActionWithdrawn _ -> ended(RunOutcome.NOTHING_DONE);
        case CostActionRejected _, CostActionExpired _ when !touched ->
            ended(RunOutcome.NOTHING_DONE);
        default -> Next.of(this);
      };
    }

    private Next ended(RunOutcome outcome) {
      return Next.of(new Idle(), new End(brief, outcome));
    }
  }

  /**
   * The action is completed; the alert that caused it is looked at.
   *
   * @param since what was measured later counts
   */
  record Checking(Brief brief, Instant since, int turn) implements Pursuit {
    @Override
    public Next wokenAt(Instant now, int due) {
      return due == turn
          ? Next.of(
              new Checking(brief, since, turn + 1),
              new Check(brief, since, !now.isBefore(since.plus(CHECK_WITHIN))),
              new WakeAt(now.plus(CHECK_AGAIN), turn + 1))
          : Pursuit.super.wokenAt(now, due);
    }
  }

  /** The run has a place. */
  default Next after(PlaceTaken event) {
    return Next.of(this);
  }

  /** Something came of the run. */
  default Next after(RunEvent event) {
    return switch (event) {
      case RunRefused _ -> Next.of(new Idle(), new GiveBack(briefOf(this)));
      case RunEvent.RunRehearsed _, RunEvent.RunChecked _ -> Next.of(new Idle());
      case RunEvent.RunSetOff _, RunProposed _, RunEvent.RunEnded _ -> Next.of(this);
    };
  }

  /** Something happened to its action. */
  default Next after(CostActionEvent event, Instant now) {
    return Next.of(this);
  }

  /** The moment has come that was waited for. */
  default Next wokenAt(Instant now, int turn) {
    return Next.of(this);
  }

  private static Brief briefOf(Pursuit pursuit) {
    return switch (pursuit) {
      case Preparing(var brief, _, _) -> brief;
      case Pursued(var brief, _, _) -> brief;
      case Checking(var brief, _, _) -> brief;
      case Idle _ -> throw new IllegalStateException("What was never set off is never refused");
    };
  }
}
