package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.costaction.AgentSteps;
import io.cloudpioneer.commands.costaction.CostActionCommand;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.HandedStep;
import io.cloudpioneer.commands.costaction.StepCommand.StartCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.costaction.TargetCommand.TakeTarget;
import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Begin;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Leave;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Start;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Does what a remediation asks for. A command's answer is not waited for: what follows from it is
 * an event, and where none comes the remediation asks again.
 */
@Component
public class Deeds {
  private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);
  private static final Sender SENDER = Sender.platform("remediation");
  private static final String REASON = "remediation.next-step";
  private static final Succeeded NEVER_HEARD =
      new Succeeded("Its agent never heard of it, so nothing is to be undone", Map.of());
  private static final Failed CANCELLED =
      new Failed("step.cancelled", "It was cancelled before its agent heard of it", "");

  private final CommandDispatch commands;
  private final AgentSteps steps;
  private final TargetOwners owners;
  private final Figures figures;
  private final Clock clock;

  @Autowired
  Deeds(CommandDispatch commands, AgentSteps steps, TargetOwners owners, Figures figures) {
    this(commands, steps, owners, figures, Clock.systemUTC());
  }

  Deeds(
      CommandDispatch commands,
      AgentSteps steps,
      TargetOwners owners,
      Figures figures,
      Clock clock) {
    this.commands = commands;
    this.steps = steps;
    this.owners = owners;
    this.figures = figures;
    this.clock = clock;
  }

  /** By the clock a remediation goes by. */
  Instant now() {
    return clock.instant();
  }

  /** While another action is at the target it is not begun; the remediation asks again. */
  void start(Start start) {
    StartCostAction command = start.command();
    try {
      commands
          .send(
              new TakeTarget(start.target(), command.actionId(), null, Duration.ZERO, command.at()),
              SENDER,
              REASON)
          .join();
      send(command);
    } catch (CompletionException taken) {
      say(command, taken);
    }
  }

  /** What cannot be told now is told again: a target that nobody leaves is lost. */
  void leave(Leave leave) {
    commands
        .send(
            new ReleaseTarget(leave.target(), leave.action(), leave.touched()),
            SENDER,
            "remediation.over")
        .join();
  }

  void begin(Begin begin) {
    Optional.ofNullable(begin.doer())
        .or(() -> owners.ownerOf(begin.target()))
        .or(() -> Optional.ofNullable(begin.unowned()))
        .ifPresent(agent -> send(start(begin, agent)));
  }

  private static CostActionCommand start(Begin begin, AgentId agent) {
    StepKey key = begin.key();
    return switch (key.direction()) {
      case FORWARD ->
          new StartStep(key.action(), key.step(), key.attempt(), agent, begin.deadline());
      case COMPENSATION ->
          new StartCompensation(key.action(), key.step(), key.attempt(), agent, begin.deadline());
    };
  }

  void handOver(RemediationEffect.HandOver handOver) {
    HandedStep step = handOver.step();
    StepKey key = step.key();
    if (key.direction() == Direction.COMPENSATION && !steps.wasSent(key.action(), key.step())) {
      send(Answers.of(key, step.agent(), NEVER_HEARD, handOver.at()));
    } else {
      steps.handOver(step);
    }
  }

  void cancel(RemediationEffect.Cancel cancel) {
    if (steps.cancel(cancel.key())) {
      send(Answers.of(cancel.key(), cancel.agent(), CANCELLED, cancel.at()));
    }
  }

  /** Where no answer comes, or nothing could be measured, nothing is told. */
  void measure(RemediationEffect.Measure measure) {
    figures
        .measure(measure)
        .thenAccept(told -> told.ifPresent(this::send))
        .exceptionally(failure -> {
          LOG.debug("{} is not measured yet: {}", measure.plan().action(), failure.toString());
          return null;
        });
  }

  void end(StepKey key) {
    steps.end(key);
  }

  void send(CostActionCommand command) {
    commands.send(command, SENDER, REASON).whenComplete((_, failure) -> say(command, failure));
  }

  private static void say(CostActionCommand command, @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Rejected refused) {
      LOG.debug("{} was refused: {}", command, refused.getMessage());
    } else if (cause != null) {
      LOG.warn(
          "{} of {} is asked for again: {}",
          command.getClass().getSimpleName(),
          command.actionId(),
          cause.toString());
    }
  }
}
