package io.cloudpioneer.aggregates.playbook;

import static io.cloudpioneer.aggregates.playbook.PlaybookStory.ALWAYS;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.FULL;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PRUNE;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PRUNING;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.RADIUS;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.pruning;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookStep;
import io.cloudpioneer.events.playbook.Trigger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadPlaybookTest {
  @Test
  void isNotThisOne() {
    assertThatNoException().isThrownBy(() -> PlaybookCheck.require(PRUNING));
  }

  @Test
  void doesNothing() {
    assertThat(refusal(steps())).isEqualTo("playbook.no-steps");
  }

  @Test
  void hasTwoStepsOfOneNameOrNone() {
    assertThat(refusal(steps(PRUNE, PRUNE))).isEqualTo("playbook.step-twice");
    assertThat(refusal(steps(step("", "script.run", 1)))).isEqualTo("playbook.nameless-step");
    assertThat(refusal(steps(step("x", " ", 1)))).isEqualTo("playbook.nameless-step");
  }

  @Test
  void undoesForwards() {
    assertThat(refusal(steps(step("x", "undo", 1)))).isEqualTo("playbook.undo-forwards");
  }

  @Test
  void triesForEver() {
    assertThat(refusal(steps(step("x", "script.run", 11)))).isEqualTo("playbook.bad-attempts");
  }

  @Test
  void isSetOffByEveryAlert() {
    assertThat(refusal(pruning("x", new Trigger.OnAlert(Map.of()), List.of(PRUNE), ALWAYS, RADIUS)))
        .isEqualTo("playbook.any-alert");
  }

  @Test
  void setsItselfOff() {
    Trigger own = new Trigger.OnAlert(Map.of("alert.metric", "cloudpioneer.remediation.failed"));
    assertThat(refusal(pruning("x", own, List.of(PRUNE), ALWAYS, RADIUS)))
        .isEqualTo("playbook.own-alerts");
  }

  @Test
  void isTrustedForNothing() {
    ApprovalMode earned = new ApprovalMode.Earned(0, new ApprovalTerms(1, true));
    assertThat(refusal(pruning("x", FULL, List.of(PRUNE), earned, RADIUS)))
        .isEqualTo("playbook.bad-terms");
  }

  @Test
  void reachesEverything() {
    BlastRadius all = new BlastRadius(new Limit(1, 1), new Limit(0, 1));
    assertThat(refusal(pruning("x", FULL, List.of(PRUNE), ALWAYS, all)))
        .isEqualTo("playbook.bad-blast-radius");
  }

  private static PlaybookDefinition steps(PlaybookStep... steps) {
    return pruning("x", FULL, List.of(steps), ALWAYS, RADIUS);
  }

  private static String refusal(PlaybookDefinition definition) {
    return catchThrowableOfType(Rejected.class, () -> PlaybookCheck.require(definition))
        .reason()
        .code();
  }
}
