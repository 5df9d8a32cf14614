package io.cloudpioneer.app.playbook;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.PlaybookStep.Compensation;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Playbooks that nothing sets off. */
public final class SomePlaybook {
  private SomePlaybook() {}

  public static PlaybookId fresh() {
    return new PlaybookId(TimeOrderedUuid.at(Instant.now()));
  }

  public static PlaybookDefinition named(String name) {
    return new PlaybookDefinition(
        name,
        new Template("Restart ${service.name}"),
        new Trigger.OnAlert(Map.of("alert.metric", "service.restarts", "service.name", name)),
        List.of(
            new PlaybookStep(
                "restart",
                "script.run",
                Map.of(
                    "script", new Template("restart"), "service", new Template("${service.name}")),
                List.of("script.hash"),
                new Compensation("undo", Map.of()),
                Duration.ofMinutes(5),
                2,
                Duration.ofMillis(1_500))),
        Risk.HIGH,
        new ApprovalMode.Earned(5, new ApprovalTerms(2, false)),
        new BlastRadius(new Limit(1, 5), new Limit(3, 20)),
        Duration.ofHours(1),
        Duration.ofDays(1),
        true);
  }
}
