package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.alert.AlertStatus;
import io.cloudpioneer.projections.alert.AlertView;
import io.cloudpioneer.projections.board.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the schema has it; its resource, its people and its timeline are loaded in batches.
 *
 * @param moment at which it was seen like this
 */
record Alert(
    AlertId id,
    int occurrence,
    AlertStatus status,
    Severity severity,
    String title,
    AlertRuleId ruleId,
    int ruleVersion,
    ResourceId resourceId,
    String metric,
    @Nullable String unit,
    List<Attribute> attributes,
    Comparison comparison,
    double threshold,
    double value,
    Instant raisedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable PersonId acknowledger,
    @Nullable Instant resolvedAt,
    @Nullable Resolution resolution,
    @Nullable PersonId resolver,
    @Nullable PersonId assignee,
    @Nullable Instant snoozedUntil,
    @Nullable SilenceId silencedBy,
    boolean flapping,
    Instant changedAt,
    Moment moment) {

  static Alert of(AlertView view, Moment moment) {
    return new Alert(
        view.id(),
        view.occurrence(),
        view.status(),
        view.severity(),
        view.title(),
        view.ruleId(),
        view.ruleVersion(),
        view.resourceId(),
        view.metric(),
        view.unit(),
        Attribute.all(view.attributes()),
        view.comparison(),
        view.threshold(),
        view.value(),
        view.raisedAt(),
        view.acknowledgedAt(),
        view.acknowledgedBy(),
        view.resolvedAt(),
        view.resolution(),
        view.resolvedBy(),
        view.assignedTo(),
        view.snoozedUntil(),
        view.silencedBy(),
        view.flapping(),
        view.changedAt(),
        moment);
  }
}
