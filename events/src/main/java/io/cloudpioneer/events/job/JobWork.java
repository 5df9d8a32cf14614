package io.cloudpioneer.events.job;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a job is to do. The module that owns the work runs it. */
public sealed interface JobWork {
  /**
   * What a rule would have raised over a period that was recorded.
   *
   * @param ruleId the rule it is a version or a draft of; null for a draft of a new one
   * @param ruleVersion null for a draft
   * @param definition without whom to tell, for nobody is told
   * @param from the first moment
   * @param to the first moment no longer in it
   * @param scopes whose series whoever asked may see; null for all
   */
  record WhatIf(
      @Nullable AlertRuleId ruleId,
      @Nullable Integer ruleVersion,
      RuleDefinition definition,
      Instant from,
      Instant to,
      @Nullable Set<Scope> scopes)
      implements JobWork {
    public WhatIf {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "A period ends after it begins, not at %s after %s".formatted(to, from));
      }
      scopes = scopes == null ? null : Set.copyOf(scopes);
    }
  }
}
