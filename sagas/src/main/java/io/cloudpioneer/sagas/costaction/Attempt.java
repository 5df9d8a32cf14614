package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.HandedStep;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Cancel;
import io.cloudpioneer.sagas.costaction.RemediationEffect.End;
import io.cloudpioneer.sagas.costaction.RemediationEffect.HandOver;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Send;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An attempt that an agent is at.
 *
 * @param deadline when it must have been answered
 */
record Attempt(StepKey key, AgentId agent, Instant deadline) {
  private static final Failed NO_AGENT =
      new Failed(
          "step.no-agent",
          "No agent reports the target: start the one on its host, or another",
          "");
  private static final Failed NO_ANSWER =
      new Failed(Failed.NO_ANSWER, "The agent did not answer before the step's deadline", "");
  private static final Succeeded NEVER_BEGUN =
      new Succeeded("It was never begun, so nothing is to be undone", Map.of());

  static Attempt of(StepStarted started, Brief brief) {
    return new Attempt(
        brief.key(started.step(), started.attempt(), Direction.FORWARD),
        started.agent(),
        started.deadline());
  }

  static Attempt of(StepCompensationStarted started, Brief brief) {
    return new Attempt(
        brief.key(started.step(), started.attempt(), Direction.COMPENSATION),
        started.agent(),
        started.deadline());
  }

  boolean isOf(StepEvent event) {
    return event.step() == key.step() && event.attempt() == key.attempt();
  }

  /** Whether an agent is at it, and not just nobody named as one. */
  boolean isAnybodys() {
    return !agent.equals(Brief.NOBODY);
  }

  /** Its agent is to end it, or not to begin. */
  RemediationEffect cancel(Brief brief, Instant at) {
    return isAnybodys() ? new Cancel(key, agent, at) : handOver(brief, at);
  }

  /** To its agent; where nobody is one, its outcome is known at once. */
  RemediationEffect handOver(Brief brief, Instant at) {
    if (!isAnybodys()) {
      StepOutcome known = key.direction() == Direction.FORWARD ? NO_AGENT : NEVER_BEGUN;
      return new Send(Answers.of(key, agent, known, at));
    }
    Instant beginBefore = at.plus(Patience.BEGIN_WITHIN);
    return new HandOver(
        new HandedStep(
            key, agent, brief.plan(), beginBefore.isBefore(deadline) ? beginBefore : deadline),
        at);
  }

  /** What follows once its outcome is known. */
  Move ended(Move next) {
    End end = new End(key);
    return switch (next) {
      case Move.Go go -> go.after(end);
      case Move.Finish _ -> new Move.Finish(List.of(end));
      case Move.Stay stay -> stay;
    };
  }

  /**
   * Waits for the outcome. What was asked for is asked for again now and then, for it may have been
   * lost with the process that asked; once the deadline is over, the platform answers itself.
   */
  Move.Go await(Phase phase, Brief brief, Instant now, RemediationEffect asked) {
    boolean isOver = !now.isBefore(deadline);
    Instant next = now.plus(isOver ? Patience.ASK_AGAIN : Patience.LOOK_AGAIN);
    return new Move.Go(
        brief,
        phase,
        isOver || next.isBefore(deadline) ? next : deadline,
        List.of(isOver ? new Send(Answers.of(key, agent, NO_ANSWER, now)) : asked));
  }
}
