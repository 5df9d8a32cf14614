package io.cloudpioneer.aggregates.playbook;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDefined;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.PlaybookStep.Compensation;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The facts that the tests of a playbook are told in. */
final class PlaybookStory {
  static final PlaybookId PLAYBOOK = new PlaybookId(new UUID(0, 1));
  static final PersonId OPERATOR = new PersonId(new UUID(0, 2));
  static final PlaybookStep PRUNE = step("prune", "directory.prune", 3);
  static final ApprovalMode ALWAYS = new ApprovalMode.Always(new ApprovalTerms(1, true));
  static final Trigger FULL =
      new Trigger.OnAlert(Map.of("alert.metric", "system.filesystem.utilization"));
  static final BlastRadius RADIUS = new BlastRadius(new Limit(1, 5), new Limit(3, 20));
  static final PlaybookDefinition PRUNING = pruning("Prune", FULL, List.of(PRUNE), ALWAYS, RADIUS);
  static final PlaybookDefinition PRUNING_MORE =
      pruning("Prune more", FULL, List.of(PRUNE), ALWAYS, RADIUS);
  static final PlaybookDefined DEFINED = new PlaybookDefined(PLAYBOOK, 1, PRUNING, OPERATOR);

  private PlaybookStory() {}

  static FixtureConfiguration<Playbook> fixture() {
    return new AggregateTestFixture<>(Playbook.class);
  }

  static PlaybookStep step(String name, String operation, int attempts) {
    return new PlaybookStep(
        name,
        operation,
        Map.of("path", new Template("${system.filesystem.mountpoint}/reports")),
        List.of(),
        new Compensation("undo", Map.of()),
        Duration.ofMinutes(5),
        attempts,
        Duration.ofSeconds(10));
  }

  static PlaybookDefinition pruning(
      String name,
      Trigger trigger,
      List<PlaybookStep> steps,
      ApprovalMode approval,
      BlastRadius radius) {
    return new PlaybookDefinition(
        name,
        new Template("Prune ${system.filesystem.mountpoint}"),
        trigger,
        steps,
        Risk.LOW,
        approval,
        radius,
        Duration.ofHours(1),
        Duration.ofDays(1),
        false);
  }
}
