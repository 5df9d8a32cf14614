package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is now.
 *
 * @param title the rule's name when it was raised
 * @param resourceName null where the resource is not known yet
 * @param unit UCUM; null where the series is not known
 * @param attributes the series'
 * @param value the one that raised it, in the metric's unit
 * @param version the sequence number of its last event
 */
public record AlertView(
    AlertId id,
    int occurrence,
    AlertStatus status,
    Severity severity,
    String title,
    AlertRuleId ruleId,
    int ruleVersion,
    ResourceId resourceId,
    @Nullable String resourceName,
    Scope scope,
    SeriesFingerprint series,
    String metric,
    @Nullable String unit,
    SortedMap<String, String> attributes,
    Comparison comparison,
    double threshold,
    double value,
    Instant raisedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable PersonId acknowledgedBy,
    @Nullable Instant resolvedAt,
    @Nullable Resolution resolution,
    @Nullable PersonId resolvedBy,
    @Nullable PersonId assignedTo,
    @Nullable Instant snoozedUntil,
    @Nullable SilenceId silencedBy,
    boolean flapping,
    Instant changedAt,
    long version) {}
