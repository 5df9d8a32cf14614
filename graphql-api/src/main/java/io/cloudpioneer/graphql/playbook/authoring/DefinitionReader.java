package io.cloudpioneer.graphql.playbook.authoring;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.BlastRadius.Limit;
import io.cloudpioneer.events.playbook.OwnAlerts;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.Trigger;
import java.time.Duration;
import java.util.Locale;

/** Reads a playbook out of a document that its schema has let through. */
final class DefinitionReader {
  private static final Duration USUAL_COOL_DOWN = Duration.ofHours(1);
  private static final Duration USUAL_EXPIRY = Duration.ofDays(1);
  private static final Duration SHORTEST_EXPIRY = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Reading reading;

  DefinitionReader(Reading reading) {
    this.reading = reading;
  }

  PlaybookDefinition read() {
    Risk risk = Risk.valueOf(text("/risk").toUpperCase(Locale.ROOT));
    PlaybookDefinition definition =
        new PlaybookDefinition(
            text("/name").strip(),
            reading.template("/title"),
            trigger(),
            new StepReader(reading).read(),
            risk,
            approval(ApprovalTerms.of(risk)),
            new BlastRadius(limit("/blastRadius/account"), limit("/blastRadius/total")),
            reading.length("/coolDown", USUAL_COOL_DOWN, Duration.ZERO, LONGEST),
            reading.length("/expiresAfter", USUAL_EXPIRY, SHORTEST_EXPIRY, LONGEST),
            reading.truth("/dryRun", false));
    OwnAlerts.loop(definition)
        .ifPresent(loop ->
            reading.refuse(
                "playbook.own-alerts",
                "/trigger/alert",
                "would let the playbook set itself off: %s. Name another alert.metric, or an alert.rule"
                    .formatted(String.join(" -> ", loop))));
    return definition;
  }

  private Trigger trigger() {
    if (reading.tree().has("/trigger/alert")) {
      return new Trigger.OnAlert(reading.texts("/trigger/alert"));
    }
    return reading.tree().has("/trigger/finding")
        ? new Trigger.OnFinding(text("/trigger/finding"))
        : new Trigger.ByHand();
  }

  private ApprovalMode approval(ApprovalTerms usual) {
    ApprovalTerms terms =
        new ApprovalTerms(
            reading.number("/approval/required", usual.required()),
            reading.truth("/approval/proposerMayApprove", usual.proposerMayApprove()));
    return switch (text("/approval/mode")) {
      case "earned" -> new ApprovalMode.Earned(reading.number("/approval/after", 1), terms);
      case "never-for-low-risk" -> new ApprovalMode.NeverForLowRisk(terms);
      default -> new ApprovalMode.Always(terms);
    };
  }

  private Limit limit(String pointer) {
    return new Limit(
        reading.number(pointer + "/atOnce", 1), reading.number(pointer + "/perHour", 1));
  }

  private String text(String pointer) {
    return reading.tree().text(pointer);
  }
}
