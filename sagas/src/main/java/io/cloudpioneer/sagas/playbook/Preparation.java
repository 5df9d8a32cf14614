package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.costaction.PlanMaker;
import io.cloudpioneer.commands.costaction.PlanMaker.Made;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.costaction.TargetCommand.TakeTarget;
import io.cloudpioneer.commands.metric.SeriesReadings;
import io.cloudpioneer.commands.playbook.PlaceCommand.FreePlace;
import io.cloudpioneer.commands.playbook.PlaceCommand.TakePlace;
import io.cloudpioneer.commands.playbook.RunCommand.ProposeRun;
import io.cloudpioneer.commands.playbook.RunCommand.RecordRehearsal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseRun;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a plan of a run: first the target and a place are taken, then the target's agent is asked.
 * Whatever is in the way is told to the run. What is done again after a kill takes what it has
 * already, and of several plans the first holds.
 */
@Component
class Preparation {
  private static final Sender SENDER = Sender.platform("playbook-run");

  private final CommandDispatch commands;
  private final KnownPlaybooks playbooks;
  private final PlanMaker plans;
  private final DryRun dryRun;
  private final SeriesReadings readings;
  private final Clock clock = Clock.systemUTC();
  private final Set<RunId> underWay = ConcurrentHashMap.newKeySet();

  Preparation(
      CommandDispatch commands,
      KnownPlaybooks playbooks,
      PlanMaker plans,
      DryRun dryRun,
      SeriesReadings readings) {
    this.commands = commands;
    this.playbooks = playbooks;
    this.plans = plans;
    this.dryRun = dryRun;
    this.readings = readings;
  }

  /** Once at a time for each run. */
  void begin(Brief brief, boolean last) {
    if (underWay.add(brief.run())) {
      CompletableFuture.completedFuture(brief)
          .thenCompose(this::prepared)
          .exceptionallyCompose(failure -> told(brief, failure, last))
          .whenComplete((_, _) -> underWay.remove(brief.run()));
    }
  }

  private CompletableFuture<Void> prepared(Brief brief) {
    PlaybookDefinition definition = playbooks.definition(brief.playbook(), brief.version());
    RunDraft draft = RunDraft.of(definition, brief);
    CostActionId action = brief.run().action();
    if (definition.dryRun()) {
      return plans
          .make(action, brief.target(), draft.steps())
          .thenCompose(made -> dryRun.of(made.plan()))
          .thenCompose(effects -> send(brief, new RecordRehearsal(brief.run(), effects)));
    }
    return send(brief, target(brief, definition))
        .thenCompose(_ -> send(brief, place(brief, definition)))
        .thenCompose(_ -> plans.make(action, brief.target(), draft.steps()))
        .thenCompose(made -> propose(brief, definition, draft, made));
  }

  private TakeTarget target(Brief brief, PlaybookDefinition definition) {
    return new TakeTarget(
        brief.target(),
        brief.run().action(),
        brief.playbook().value(),
        definition.coolDown(),
        clock.instant());
  }

  private TakePlace place(Brief brief, PlaybookDefinition definition) {
    return new TakePlace(
        brief.playbook(),
        brief.run(),
        brief.scope().account(),
        brief.version(),
        definition.blastRadius(),
        clock.instant());
  }

  private CompletableFuture<Void> propose(
      Brief brief, PlaybookDefinition definition, RunDraft draft, Made made) {
    return send(
        brief,
        new ProposeRun(
            brief.run(),
            RunProposal.of(brief, definition, draft.title(), made, unit(brief), clock.instant())));
  }

  private String unit(Brief brief) {
    return brief.cause() instanceof ByAlert alert
        ? readings.latest(alert.series()).map(SeriesReadings.Reading::unit).orElse("1")
        : "1";
  }

  private CompletableFuture<Void> told(Brief brief, Throwable failure, boolean last) {
    Hindrance hindrance = Hindrance.of(failure);
    if (hindrance.isOver()) {
      return givenBack(brief);
    }
    Rejected.@Nullable Reason reason = hindrance.reason(last);
    return reason == null
        ? CompletableFuture.completedFuture(null)
        : send(brief, new RefuseRun(brief.run(), reason.code(), reason.sentence()));
  }

  /** It was refused while this attempt went on, and what this one took nobody would give back. */
  private CompletableFuture<Void> givenBack(Brief brief) {
    List<Object> given =
        List.of(
            new ReleaseTarget(brief.target(), brief.run().action(), false),
            new FreePlace(brief.playbook(), brief.run(), RunOutcome.NOTHING_DONE));
    return CompletableFuture.allOf(
        given.stream().map(one -> send(brief, one)).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> send(Brief brief, Object command) {
    return commands.send(command, SENDER, "playbook.set-off", brief.from());
  }
}
