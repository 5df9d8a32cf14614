package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Conditions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts; every condition given must hold, null leaves one out.
 *
 * @param silence which has ever kept them quiet; for live changes, which does now
 * @param text contained in the rule's or the resource's name, ignoring case
 */
public record AlertFilter(
    @Nullable Set<AlertStatus> statuses,
    @Nullable Set<Severity> severities,
    @Nullable ResourceId resource,
    @Nullable AlertRuleId rule,
    @Nullable PersonId assignee,
    @Nullable SilenceId silence,
    @Nullable String text) {

  public static AlertFilter all() {
    return new AlertFilter(null, null, null, null, null, null, null);
  }

  /** Whether an alert that was just read is one of these; for live changes. */
  public boolean matches(AlertView alert) {
    return (statuses == null || statuses.contains(alert.status()))
        && (severities == null || severities.contains(alert.severity()))
        && (resource == null || resource.equals(alert.resourceId()))
        && (rule == null || rule.equals(alert.ruleId()))
        && (assignee == null || assignee.equals(alert.assignedTo()))
        && (silence == null || silence.equals(alert.silencedBy()))
        && (text == null || names(alert).contains(text.toLowerCase(Locale.ROOT)));
  }

  /** The same, but only those that are not over where no status is asked for. */
  AlertFilter unresolvedUnlessAsked() {
    return statuses != null
        ? this
        : new AlertFilter(
            Set.of(AlertStatus.OPEN, AlertStatus.ACKNOWLEDGED),
            severities,
            resource,
            rule,
            assignee,
            silence,
            text);
  }

  Conditions restrict(Moment moment, Conditions conditions) {
    if (statuses != null) {
      conditions.anyOf("status", statuses);
    }
    if (severities != null) {
      conditions.anyOf("severity", severities);
    }
    if (resource != null) {
      conditions.where("resource_id = :resource", "resource", resource.value());
    }
    if (rule != null) {
      conditions.where("rule_id = :rule", "rule", rule.value());
    }
    if (assignee != null) {
      conditions.where("assigned_to = :assignee", "assignee", assignee.value());
    }
    if (silence != null) {
      conditions.where(
          "alert_id in (select hidden.alert_id from alert_timeline hidden where hidden.silence = :silence and %s)"
              .formatted(moment.upTo("hidden.at")),
          "silence",
          silence.value());
    }
    return text == null
        ? conditions
        : conditions.contains(text, "lower(title)", "lower(resource_name)");
  }

  private static String names(AlertView alert) {
    String resourceName = alert.resourceName();
    return (alert.title() + "\n" + (resourceName == null ? "" : resourceName))
        .toLowerCase(Locale.ROOT);
  }
}
