package io.cloudpioneer.projections.costaction;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.query.Conditions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cost actions; every condition given must hold, null leaves one out.
 *
 * @param alert that caused them
 * @param text contained in the title or the resource's name, ignoring case
 */
public record CostActionFilter(
    @Nullable Set<CostActionStatus> statuses,
    @Nullable ResourceId resource,
    @Nullable AlertId alert,
    @Nullable String text) {
  public static CostActionFilter all() {
    return new CostActionFilter(null, null, null, null);
  }

  /** Whether an action that was just read is one of these; for live changes. */
  public boolean matches(CostActionView action) {
    return (statuses == null || statuses.contains(action.status()))
        && (resource == null || resource.equals(action.resource()))
        && (alert == null || alert.equals(causeOf(action)))
        && (text == null || names(action).contains(text.toLowerCase(Locale.ROOT)));
  }

  Conditions restrict(Conditions conditions) {
    if (statuses != null) {
      conditions.anyOf("status", statuses);
    }
    if (resource != null) {
      conditions.where("resource_id = :resource", "resource", resource.value());
    }
    if (alert != null) {
      conditions.where("alert_id = :alert", "alert", alert.value());
    }
    return text == null
        ? conditions
        : conditions.contains(text, "lower(title)", "lower(resource_name)");
  }

  private static @Nullable AlertId causeOf(CostActionView action) {
    return action.proposal().proposer() instanceof Proposer.Playbook(_, _, var cause)
            && cause != null
        ? cause.alert()
        : null;
  }

  private static String names(CostActionView action) {
    String resourceName = action.resourceName();
    return (action.proposal().title() + "\n" + (resourceName == null ? "" : resourceName))
        .toLowerCase(Locale.ROOT);
  }
}
