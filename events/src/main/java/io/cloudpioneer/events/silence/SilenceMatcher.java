package io.cloudpioneer.events.silence;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a silence is about: those for which all of this holds.
 *
 * @param severities one of these; all where it is empty
 */
public record SilenceMatcher(
    List<LabelMatch> labels,
    @Nullable AlertRuleId ruleId,
    @Nullable ResourceId resourceId,
    Set<Severity> severities) {
  public SilenceMatcher {
    labels = List.copyOf(labels);
    EnumSet<Severity> inOrder = EnumSet.noneOf(Severity.class);
    inOrder.addAll(severities);
    severities = Collections.unmodifiableSet(inOrder);
  }

  /** Whether every alert would match. */
  public boolean saysNothing() {
    return labels.isEmpty() && ruleId == null && resourceId == null && severities.isEmpty();
  }
}
