package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.costaction.StepCommand;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.action.StepEnded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the cost action told what came of a step, as its agent says. */
@Component
@CollectorRole
class StepAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(StepAnswers.class);
  private static final String REASON = "agent.step-ended";

  private final CommandDispatch commands;
  private final LaidSteps steps;
  private final BegunSteps begun;
  private final MeterRegistry meters;

  StepAnswers(CommandDispatch commands, LaidSteps steps, BegunSteps begun, MeterRegistry meters) {
    this.commands = commands;
    this.steps = steps;
    this.begun = begun;
    this.meters = meters;
  }

  /**
   * Returns once the answer is committed, or refused for good: then it need not be given again.
   *
   * @throws IllegalArgumentException where it names no step
   */
  void take(AgentId agent, StepEnded ended) {
    StepKey key = StepKeys.of(ended.getKey());
    begun.ended(key, agent, ended);
    try {
      send(of(key, agent, StepOutcomes.of(ended), Instant.now()), key).join();
      count("committed");
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof Rejected refusal) || refusal.isForNow()) {
        count("failed");
        throw failed;
      }
      count("refused");
      LOG.info("Agent {}'s answer for {} was refused: {}", agent, key, refusal.getMessage());
    }
  }

  private CompletableFuture<Void> send(StepCommand command, StepKey key) {
    Sender sender = new Sender(new Actor.Agent(command.agent()), Set.of(Role.AGENT));
    return steps
        .correlationOf(key, command.agent())
        .map(correlation -> commands.send(command, sender, REASON, correlation))
        .orElseGet(() -> commands.send(command, sender, REASON));
  }

  static StepCommand of(StepKey key, AgentId agent, StepOutcome outcome, Instant at) {
    return switch (key.direction()) {
      case FORWARD ->
          new RecordOutcome(key.action(), key.step(), key.attempt(), agent, outcome, at);
      case COMPENSATION ->
          new RecordCompensation(key.action(), key.step(), key.attempt(), agent, outcome, at);
    };
  }

  private void count(String outcome) {
    meters.counter("cloudpioneer.agents.steps", "answer", outcome).increment();
  }
}
