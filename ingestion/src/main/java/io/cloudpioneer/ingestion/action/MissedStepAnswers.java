package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.costaction.StepCommand;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.action.MissedSteps.Missed;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers for the agents that take a step in time no more, as soon as that is certain: until the
 * step's deadline nobody would learn anything else.
 */
@Component
@CollectorRole
class MissedStepAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(MissedStepAnswers.class);
  private static final Sender SENDER = Sender.platform("agent-steps");
  private static final String REASON = "agent.step-missed";
  private static final Failed NOT_TAKEN =
      new Failed(
          "step.not-taken",
          "Its agent did not take the step in time, and so never began it: it was away, or at as many"
              + " steps as it carries out at once",
          "");

  private final MissedSteps steps;
  private final CommandDispatch commands;

  MissedStepAnswers(MissedSteps steps, CommandDispatch commands) {
    this.steps = steps;
    this.commands = commands;
  }

  @Scheduled(
      initialDelay = 5,
      fixedDelay = 5,
      timeUnit = TimeUnit.SECONDS,
      scheduler = IngestionConfiguration.SCHEDULER)
  void answer() {
    steps.find().forEach(this::answer);
  }

  private void answer(Missed step) {
    try {
      StepCommand command = StepAnswers.of(step.key(), step.agent(), NOT_TAKEN, Instant.now());
      commands.send(command, SENDER, REASON, step.correlation()).join();
      steps.end(step.key());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Rejected refusal && !refusal.isForNow()) {
        LOG.debug("That {} was missed is known: {}", step.key(), refusal.getMessage());
        steps.end(step.key());
      } else {
        LOG.warn("That {} was missed is said again: {}", step.key(), failed.toString());
      }
    }
  }
}
