package io.cloudpioneer.aggregates.playbook;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.ApprovalMode.Earned;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.OwnAlerts;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.Trigger.OnAlert;
import java.time.Duration;

/** What a playbook may look like. */
final class PlaybookCheck {
  static final int LONGEST_NAME = 200;
  static final int MOST_APPROVALS = 5;
  static final int MOST_SUCCESSES = 1_000;
  static final int MOST_REMEDIATIONS = 1_000;
  static final Duration LONGEST = Duration.ofDays(30);

  private PlaybookCheck() {}

  static void require(PlaybookDefinition definition) {
    String name = definition.name();
    check(
        !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0,
        "playbook.bad-name",
        "A playbook needs a name of at most %d characters".formatted(LONGEST_NAME));
    check(
        !(definition.trigger() instanceof OnAlert(var labels)) || !labels.isEmpty(),
        "playbook.any-alert",
        "A playbook needs a label that an alert must carry: without one every alert would set it off");
    OwnAlerts.loop(definition)
        .ifPresent(loop -> {
          throw Rejected.because(
              "playbook.own-alerts",
              "The playbook would set itself off: %s. Name another alert.metric, or an alert.rule"
                  .formatted(String.join(" -> ", loop)));
        });
    PlaybookSteps.require(definition.steps());
    require(definition.approval());
    require("account", definition.blastRadius().account());
    require("total", definition.blastRadius().total());
    check(
        isAtMost(definition.coolDown(), LONGEST),
        "playbook.bad-cool-down",
        "A playbook leaves a target alone for at most 30 days");
    check(
        isAtMost(definition.expiresAfter(), LONGEST) && !definition.expiresAfter().isZero(),
        "playbook.bad-expiry",
        "People have more than no time and at most 30 days to approve what a playbook proposes");
  }

  private static void require(ApprovalMode approval) {
    int required = approval.terms().required();
    check(
        required >= 1 && required <= MOST_APPROVALS,
        "playbook.bad-terms",
        "What a playbook proposes needs 1 to %d approvals".formatted(MOST_APPROVALS));
    check(
        !(approval instanceof Earned(int after, _)) || (after >= 1 && after <= MOST_SUCCESSES),
        "playbook.bad-terms",
        "A playbook earns trust by 1 to %d successes".formatted(MOST_SUCCESSES));
  }

  private static void require(String where, BlastRadius.Limit limit) {
    check(
        isCount(limit.atOnce()) && isCount(limit.perHour()),
        "playbook.bad-blast-radius",
        "Blast radius, %s: at once and per hour are each 1 to %d"
            .formatted(where, MOST_REMEDIATIONS));
  }

  private static boolean isCount(int number) {
    return number >= 1 && number <= MOST_REMEDIATIONS;
  }

  static boolean isAtMost(Duration time, Duration longest) {
    return !time.isNegative() && time.compareTo(longest) <= 0;
  }

  static void check(boolean holds, String code, String sentence) {
    if (!holds) {
      throw Rejected.because(code, sentence);
    }
  }
}
