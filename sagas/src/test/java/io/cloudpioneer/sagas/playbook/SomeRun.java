package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.access.CommandDispatch.Following;
import io.cloudpioneer.commands.costaction.PlanMaker.Made;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunCause.ByPerson;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A run of a playbook that prunes a directory of a full file system. */
final class SomeRun {
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final ThresholdCondition FULL =
      new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1));
  static final PlaybookId PLAYBOOK = new PlaybookId(new UUID(0, 1));
  static final ResourceId HOST = new ResourceId(new UUID(0, 2));
  static final UUID RAISED = new UUID(0, 3);
  static final SeriesFingerprint SERIES = new SeriesFingerprint(new UUID(0, 4));
  static final AlertId ALERT = new AlertId(new UUID(0, 5));
  static final String METRIC = "system.filesystem.utilization";

  private SomeRun() {}

  static Brief ofAlert() {
    return brief(new ByAlert(ALERT, 2, RAISED, SERIES, METRIC, FULL, 0.97, NOON.minusSeconds(30)));
  }

  static Brief ofPerson() {
    return brief(new ByPerson(new PersonId(new UUID(0, 6))));
  }

  private static Brief brief(RunCause cause) {
    return brief(cause, Map.of("mountpoint", "/srv"));
  }

  static Brief brief(RunCause cause, Map<String, String> labels) {
    return new Brief(
        RunId.of(PLAYBOOK, ALERT, 2),
        PLAYBOOK,
        3,
        cause,
        HOST,
        new Scope("on_premises", "default", "default"),
        labels,
        NOON,
        new Following("chain", RAISED.toString()));
  }

  static PlaybookDefinition definition(Risk risk, ApprovalMode approval) {
    return new PlaybookDefinition(
        "Prune",
        new Template("Prune ${mountpoint}/reports"),
        new Trigger.OnAlert(Map.of("alert.metric", METRIC)),
        List.of(
            new PlaybookStep(
                "prune",
                "directory.prune",
                Map.of(
                    "path", new Template("${mountpoint}/reports"),
                    "modifiedBefore", new Template("${before.P30D}")),
                List.of("directory.listing"),
                new PlaybookStep.Compensation("undo", Map.of()),
                Duration.ofMinutes(5),
                2,
                Duration.ofSeconds(10))),
        risk,
        approval,
        new BlastRadius(new Limit(1, 5), new Limit(3, 20)),
        Duration.ofHours(1),
        Duration.ofDays(1),
        false);
  }

  static PlaybookDefinition definition() {
    return definition(Risk.LOW, new ApprovalMode.Always(new ApprovalTerms(1, true)));
  }

  static Made made() {
    return new Made(
        new Plan(
            ofAlert().run().action(),
            HOST,
            List.of(
                new PlanStep(
                    "prune",
                    new Operation("directory.prune", Map.of("path", "/srv/reports")),
                    Map.of("directory.listing", "abc"),
                    Operation.UNDO,
                    Duration.ofMinutes(5),
                    2,
                    Duration.ofSeconds(10)))),
        List.of(
            new Evidence(
                "directory.files, before prune",
                12,
                "1",
                new Evidence.Observation("directory.files", NOON))));
  }

  static Proposal proposal(Brief brief) {
    return RunProposal.of(brief, definition(), "Prune /srv/reports", made(), "1", NOON);
  }
}
