package io.cloudpioneer.graphql.silence;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.LabelMatch;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.silence.SilenceMatcher;
import io.cloudpioneer.projections.silence.SilenceState;
import io.cloudpioneer.projections.silence.SilenceView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A silence as the schema has it; its reason is opened only where it is asked for. */
record Silence(
    SilenceId id,
    int version,
    SilenceState state,
    List<LabelMatch> labels,
    @Nullable AlertRuleId ruleId,
    @Nullable ResourceId resourceId,
    List<Severity> severities,
    Instant from,
    Instant until,
    SealedText sealedReason,
    int hiddenAlerts,
    PersonId creator,
    PersonId changer,
    Instant changedAt,
    @Nullable Instant expiredAt) {

  static Silence of(SilenceView view) {
    SilenceMatcher matcher = view.definition().matcher();
    return new Silence(
        view.id(),
        view.version(),
        view.state(),
        matcher.labels(),
        matcher.ruleId(),
        matcher.resourceId(),
        List.copyOf(matcher.severities()),
        view.definition().from(),
        view.definition().until(),
        view.definition().reason(),
        view.hidden(),
        view.author(),
        view.changedBy(),
        view.changedAt(),
        view.expiredAt());
  }
}
