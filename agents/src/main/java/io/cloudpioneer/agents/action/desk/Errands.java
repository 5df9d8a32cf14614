package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Begun;
import io.cloudpioneer.agents.action.journal.Entry;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.plan.PlanReader;
import io.cloudpioneer.agents.action.plan.PlannedOperation;
import io.cloudpioneer.agents.action.plan.PlannedStep;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.CarryOut;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an order: what it asks for stands in the approved plan, or it is refused. */
record Errands(Capabilities capabilities, Journal journal) {
  Errand read(DeedKey key, CarryOut order) throws Refused {
    PlannedStep step = PlanReader.read(order.getPlan(), order.getApprovedHash()).step(key);
    if (!key.compensation()) {
      return doing(step.operation(), step.observed(), step);
    }
    PlannedOperation compensation =
        step.compensation()
            .orElseThrow(() ->
                new Refused(
                    "plan.no-compensation",
                    "The plan has no compensation for the step " + step.name()));
    return compensation.isUndo() ? undoing(key, step, order) : doing(compensation, Map.of(), step);
  }

  private Errand doing(PlannedOperation planned, Map<String, String> observed, PlannedStep step)
      throws Refused {
    Capability capability = capabilities.find(planned.name(), planned.parameters());
    return new Doing(
        capability, planned.name(), planned.parameters(), observed, limit(capability, step));
  }

  private Errand undoing(DeedKey key, PlannedStep step, CarryOut order) throws Refused {
    PlannedOperation planned = step.operation();
    Capability capability = capabilities.find(planned.name(), planned.parameters());
    if (!capability.offer().getUndoable()) {
      throw new Refused(
          "operation.not-undoable", "The agent can't undo %s here".formatted(planned.name()));
    }
    return new Undoing(
        capabilities,
        capability,
        planned.name(),
        planned.parameters(),
        new Attempts(journal, key, order.getBegunAttemptsList()),
        limit(capability, step));
  }

  /**
   * An order that was long on its way, or waited for long, must not do what its compensation has
   * undone. To be asked once it is its turn, since a compensation may come first.
   */
  void checkNotCompensated(DeedKey key, String hash) throws Refused, IOException {
    for (DeedKey compensation : key.compensation() ? List.<DeedKey>of() : journal.keys(key, true)) {
      Optional<Begun> begun = journal.find(compensation).flatMap(Entry::begun);
      if (begun.filter(it -> it.hash().equals(hash)).isPresent()) {
        throw new Refused(
            "step.compensated", "This step of this plan was compensated; it isn't done any more");
      }
    }
  }

  private static Duration limit(Capability capability, PlannedStep step) {
    Duration allowed = Duration.ofSeconds(capability.offer().getTimeLimitSeconds());
    Duration planned = step.timeLimit();
    return planned.compareTo(allowed) < 0 ? planned : allowed;
  }
}
