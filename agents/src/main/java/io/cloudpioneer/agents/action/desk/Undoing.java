package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Begun;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Undoes the attempts at a step, the last one first, from what was written down of each: a plan
 * that was approved anew may word the step otherwise by now.
 */
record Undoing(
    Capabilities capabilities,
    Capability capability,
    String operation,
    Parameters parameters,
    Attempts attempts,
    Duration timeLimit)
    implements Errand {
  /** Names the attempts that are undone, so that none is undone twice. */
  static final String UNDONE = "undone.attempts";

  @Override
  public Facts look(Limit limit) throws Unsuccessful, IOException {
    var _ = attempts.toUndo();
    return Facts.NONE;
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Facts facts) throws Unsuccessful, IOException {
    return Map.of(
        UNDONE,
        attempts.toUndo().keySet().stream()
            .map(attempt -> Integer.toString(attempt))
            .collect(Collectors.joining(" ")));
  }

  @Override
  public void carryOut(DeedKey key, Map<String, String> notes, Limit limit, Output output)
      throws Unsuccessful, IOException, InterruptedException {
    List<Begun> begun = List.copyOf(attempts.toUndo().sequencedValues());
    if (begun.isEmpty()) {
      output.say("The step was never begun, or is undone already: nothing is left to undo");
    }
    for (Begun attempt : begun.reversed()) {
      capabilities
          .find(attempt.operation(), attempt.parameters())
          .undo(new Work(key, attempt.parameters(), attempt.notes(), limit, output));
    }
  }
}
