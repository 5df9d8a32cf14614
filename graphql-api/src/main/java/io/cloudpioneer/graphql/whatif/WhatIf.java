package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.projections.job.JobStatus;
import io.cloudpioneer.projections.job.WhatIfView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A what-if as the schema has it; what it found is read only where that is asked for. */
record WhatIf(
    JobId id,
    @Nullable AlertRuleId ruleId,
    @Nullable Integer ruleVersion,
    String name,
    String metric,
    @Nullable String unit,
    Comparison comparison,
    double threshold,
    double clearThreshold,
    Duration holdFor,
    Severity severity,
    Instant from,
    Instant to,
    JobStatus status,
    Instant askedAt,
    @Nullable Instant endedAt,
    double progress,
    @Nullable Double rate,
    @Nullable Duration remaining,
    @Nullable Map<String, Long> figures,
    @Nullable Failure failure,
    @Nullable Instant findingsKeptUntil) {
  /** Why it ended without a result. */
  record Failure(String code, String sentence) {}

  static WhatIf of(WhatIfView view) {
    RuleDefinition rule = view.asked().definition();
    Instant endedAt = view.endedAt();
    return new WhatIf(
        view.id(),
        view.asked().ruleId(),
        view.asked().ruleVersion(),
        rule.name(),
        rule.metric(),
        view.unit(),
        rule.condition().comparison(),
        rule.condition().threshold(),
        rule.condition().clearThreshold(),
        rule.condition().holdFor(),
        rule.severity(),
        view.asked().from(),
        view.asked().to(),
        view.status(),
        view.askedAt(),
        endedAt,
        view.progress(),
        view.rate(),
        view.remaining(),
        view.status() == JobStatus.COMPLETED ? view.figures() : null,
        failure(view),
        endedAt == null ? null : endedAt.plus(WhatIfLimits.FINDINGS_KEPT));
  }

  private static @Nullable Failure failure(WhatIfView view) {
    String code = view.failureCode();
    String sentence = view.failure();
    return code == null || sentence == null ? null : new Failure(code, sentence);
  }
}
