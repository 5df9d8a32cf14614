package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.StepCommand;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.events.agent.AgentId;
import java.time.Instant;

/** An attempt that an agent is at. */
record InFlight(int attempt, AgentId agent, Instant deadline) {
  /** Whether the command starts this very attempt again. */
  boolean is(StepCommand again) {
    return attempt == again.attempt() && agent.equals(again.agent());
  }

  /** Refuses an answer that is not this attempt's, or comes too late. */
  void requireAnswer(StepCommand answer, StepOutcome outcome, Instant at) {
    if (answer.attempt() != attempt) {
      throw CostActionState.unexpected();
    }
    if (!answer.agent().equals(agent)) {
      throw Rejected.because(
          "step.other-agent", "This step was handed to another agent: its outcome is not yours");
    }
    boolean isOver = !at.isBefore(deadline);
    boolean saysSo = outcome instanceof Failed(var code, _, _) && code.equals(Failed.NO_ANSWER);
    if (saysSo && !isOver) {
      throw Rejected.because("step.not-due", "The step's agent still has time to answer");
    }
    if (isOver && !saysSo) {
      throw Rejected.because(
          "step.too-late", "The step's deadline is over: its outcome no longer counts");
    }
  }
}
