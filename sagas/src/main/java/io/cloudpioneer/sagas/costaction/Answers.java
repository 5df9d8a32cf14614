package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.StepCommand;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.events.agent.AgentId;
import java.time.Instant;

/** Answers that the platform gives itself, where no agent will. */
final class Answers {
  private Answers() {}

  static StepCommand of(StepKey key, AgentId agent, StepOutcome outcome, Instant at) {
    return switch (key.direction()) {
      case FORWARD ->
          new RecordOutcome(key.action(), key.step(), key.attempt(), agent, outcome, at);
      case COMPENSATION ->
          new RecordCompensation(key.action(), key.step(), key.attempt(), agent, outcome, at);
    };
  }
}
