package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveByPlaybook;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.metric.SeriesReadings;
import io.cloudpioneer.commands.playbook.PlaceCommand.FreePlace;
import io.cloudpioneer.commands.playbook.RunCommand.EndRun;
import io.cloudpioneer.commands.playbook.RunCommand.RecordCheck;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseProposal;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Approve;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Check;
import io.cloudpioneer.sagas.playbook.PursuitEffect.End;
import io.cloudpioneer.sagas.playbook.PursuitEffect.GiveBack;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Prepare;
import io.cloudpioneer.sagas.playbook.PursuitEffect.Propose;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what the pursuit of a run asks for. What cannot be told now fails, and is told again; only
 * the making of a plan, for which an agent is asked, is not waited for.
 */
@Component
public class RunDeeds {
  private static final Logger LOG = LoggerFactory.getLogger(RunDeeds.class);
  private static final Sender SENDER = Sender.platform("playbook-run");

  private final CommandDispatch commands;
  private final KnownPlaybooks playbooks;
  private final Preparation preparation;
  private final SeriesReadings readings;
  private final RemediationMeters meters;
  private final Clock clock = Clock.systemUTC();

  RunDeeds(
      CommandDispatch commands,
      KnownPlaybooks playbooks,
      Preparation preparation,
      SeriesReadings readings,
      RemediationMeters meters) {
    this.commands = commands;
    this.playbooks = playbooks;
    this.preparation = preparation;
    this.readings = readings;
    this.meters = meters;
  }

  /** By the clock a pursuit goes by. */
  Instant now() {
    return clock.instant();
  }

  void carryOut(PursuitEffect effect) {
    switch (effect) {
      case Prepare(var brief, boolean last) -> preparation.begin(brief, last);
      case Propose propose -> propose(propose);
      case Approve approve -> approve(approve);
      case GiveBack(var brief) -> giveBack(brief);
      case End(var brief, var outcome) -> end(brief, outcome);
      case Check check -> check(check);
      case PursuitEffect.WakeAt wake -> throw new IllegalArgumentException("No deed: " + wake);
    }
  }

  private void propose(Propose asked) {
    try {
      send(
          new ProposeCostAction(asked.brief().run().action(), asked.proposal(), now()),
          "playbook.proposed");
    } catch (CompletionException failure) {
      Rejected.Reason reason = forGood(failure);
      send(
          new RefuseProposal(asked.brief().run(), reason.code(), reason.sentence()),
          "playbook.not-proposed");
    }
  }

  /** Where it cannot be approved any more, somebody or something else has decided on it. */
  private void approve(Approve asked) {
    Brief brief = asked.brief();
    Trust.of(definition(brief), asked.successes())
        .map(grounds ->
            new ApproveByPlaybook(
                brief.run().action(),
                asked.plan().hash(),
                brief.playbook().value(),
                brief.version(),
                grounds,
                asked.successes(),
                now()))
        .ifPresent(command -> {
          try {
            send(command, "playbook.trusted");
          } catch (CompletionException failure) {
            LOG.debug("{} was refused: {}", command, forGood(failure).sentence());
          }
        });
  }

  private void giveBack(Brief brief) {
    send(new ReleaseTarget(brief.target(), brief.run().action(), false), "playbook.refused");
    send(new FreePlace(brief.playbook(), brief.run(), RunOutcome.NOTHING_DONE), "playbook.refused");
    meters.refused(definition(brief).name());
  }

  /** The target is given back by whoever saw the action through. */
  private void end(Brief brief, RunOutcome outcome) {
    send(new FreePlace(brief.playbook(), brief.run(), outcome), "playbook.over");
    send(new EndRun(brief.run(), outcome), "playbook.over");
    meters.ended(definition(brief).name(), outcome);
  }

  private void check(Check asked) {
    if (!(asked.brief().cause() instanceof ByAlert alert)) {
      return;
    }
    AlertCheck.of(alert.condition(), readings.latest(alert.series()), asked.since(), asked.last())
        .ifPresent(check -> {
          if (check.isOver()) {
            tell(
                asked.brief(),
                new ClearAlert(
                    alert.alert(), Resolution.CLEARED, check.value(), check.at(asked.since())));
          }
          tell(
              asked.brief(),
              new RecordCheck(asked.brief().run(), check.verdict(), check.value(), check.at()));
        });
  }

  private PlaybookDefinition definition(Brief brief) {
    return playbooks.definition(brief.playbook(), brief.version());
  }

  /** Of no event that is being handled. */
  private void tell(Brief brief, Object command) {
    commands.send(command, SENDER, "playbook.verified", brief.from()).join();
  }

  private void send(Object command, String reason) {
    commands.send(command, SENDER, reason).join();
  }

  private static Rejected.Reason forGood(CompletionException failure) {
    if (failure.getCause() instanceof Rejected refused && !refused.isForNow()) {
      return refused.reason();
    }
    throw failure;
  }
}
