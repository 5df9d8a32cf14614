package io.cloudpioneer.events.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnAlertsTest {
  @Test
  void setOffAPlaybookThatAsksForAlertsOnItsRemediations() {
    assertThat(loop(Map.of("alert.metric", "cloudpioneer.remediation.failed")))
        .contains(
            List.of(
                "an alert on cloudpioneer.remediation.failed",
                "playbook 'Prune'",
                "its remediation",
                "an alert on cloudpioneer.remediation.failed"));
    assertThat(loop(Map.of("alert.rule", "Failing", "playbook.name", "Prune"))).isPresent();
  }

  @Test
  void setOffAPlaybookThatAsksForNeitherAMetricNorARule() {
    assertThat(loop(Map.of("alert.severity", "CRITICAL")))
        .contains(
            List.of(
                "an alert on any metric",
                "playbook 'Prune'",
                "its remediation",
                "an alert on any metric"));
  }

  @Test
  void setOffNoOther() {
    assertThat(loop(Map.of("alert.metric", "system.filesystem.utilization"))).isEmpty();
    assertThat(loop(Map.of("alert.rule", "01936b1e-7c00-7000-8000-000000000001"))).isEmpty();
    assertThat(
            loop(
                Map.of(
                    "alert.metric", "cloudpioneer.remediation.failed", "playbook.name", "Restart")))
        .isEmpty();
    assertThat(OwnAlerts.loop(playbook(new Trigger.ByHand()))).isEmpty();
  }

  private static Optional<List<String>> loop(Map<String, String> labels) {
    return OwnAlerts.loop(playbook(new Trigger.OnAlert(labels)));
  }

  private static PlaybookDefinition playbook(Trigger trigger) {
    return new PlaybookDefinition(
        "Prune",
        new Template("Prune"),
        trigger,
        List.of(),
        Risk.LOW,
        new ApprovalMode.Always(new ApprovalTerms(1, true)),
        new BlastRadius(new Limit(1, 1), new Limit(1, 1)),
        Duration.ZERO,
        Duration.ofDays(1),
        false);
  }
}
