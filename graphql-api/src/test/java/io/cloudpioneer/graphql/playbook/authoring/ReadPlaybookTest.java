package io.cloudpioneer.graphql.playbook.authoring;

import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.PRUNE;
import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.read;
import static io.cloudpioneer.graphql.playbook.authoring.SomeDocument.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.PlaybookStep.Compensation;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadPlaybookTest {
  @Test
  void saysWhatIsLeftOut() {
    assertThat(read(PRUNE))
        .isEqualTo(
            new PlaybookDefinition(
                "Prune",
                new Template("Prune ${mount}"),
                new Trigger.OnAlert(Map.of("alert.metric", "system.filesystem.utilization")),
                List.of(
                    new PlaybookStep(
                        "prune",
                        "directory.prune",
                        Map.of(
                            "path", new Template("${mount}/reports"), "days", new Template("030")),
                        List.of(),
                        null,
                        Duration.ofMinutes(5),
                        3,
                        Duration.ofSeconds(30))),
                Risk.LOW,
                new ApprovalMode.Always(new ApprovalTerms(1, true)),
                new BlastRadius(new Limit(1, 5), new Limit(3, 20)),
                Duration.ofHours(1),
                Duration.ofDays(1),
                false));
  }

  @Test
  void asksTwoPeopleForHighRisk() {
    assertThat(read(with("risk: low", "risk: high")).approval())
        .isEqualTo(new ApprovalMode.Always(new ApprovalTerms(2, false)));
  }

  @Test
  void takesTheOperationOfTheStepThatUndoesAnother() {
    PlaybookDefinition definition =
        read(
            with(
                "risk: low",
                """
                  - { name: stop, operation: service.stop, compensation: { step: start } }
                  - { name: start, operation: service.start, parameters: { service: web } }
                risk: low\
                """));

    assertThat(definition.steps().get(1).compensation())
        .isEqualTo(new Compensation("service.start", Map.of("service", new Template("web"))));
  }

  @Test
  void readsJsonToo() {
    assertThat(
            read("""
            {"name": "x", "title": "y", "trigger": {"byHand": true}, "risk": "medium",
             "steps": [{"name": "a", "operation": "script.run"}],
             "blastRadius": {"account": {"atOnce": 1, "perHour": 1},
                             "total": {"atOnce": 1, "perHour": 1}}}
            """)
                .trigger())
        .isEqualTo(new Trigger.ByHand());
  }

  @Test
  void givesTheSameOnceWrittenAndReadAgain() throws IOException {
    String manual = Files.readString(Path.of("../docs/playbooks.md"));
    String example = manual.substring(manual.indexOf("```yaml\n") + 8, manual.indexOf("\n```\n"));
    String high = with("risk: low", "risk: high\napproval: { mode: never-for-low-risk }");
    String odd =
        with("name: prune", "name: \"yes: \\\"1\\\" # \\n 'x'\"").replace("030", "\"# no\\n\"");
    for (String yaml : List.of(PRUNE, example, high, odd)) {
      PlaybookDefinition definition = read(yaml);
      assertThat(read(PlaybookDocument.write(definition))).isEqualTo(definition);
    }
  }

  @Test
  void isWrittenAsItsAuthorWould() {
    assertThat(PlaybookDocument.write(read(PRUNE)))
        .isEqualTo(
            """
            name: Prune
            title: Prune ${mount}
            trigger:
              alert:
                alert.metric: system.filesystem.utilization
            steps:
              - name: prune
                operation: directory.prune
                parameters:
                  days: 030
                  path: ${mount}/reports
                timeLimit: PT5M
                attempts: 3
                backOff: PT30S
            risk: low
            approval:
              mode: always
              required: 1
              proposerMayApprove: true
            blastRadius:
              account:
                atOnce: 1
                perHour: 5
              total:
                atOnce: 3
                perHour: 20
            coolDown: PT1H
            expiresAfter: P1D
            dryRun: false
            """);
  }
}
