package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.MatchingAttributes;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.ingestion.metric.store.FreshSamples;
import io.cloudpioneer.ingestion.metric.store.KnownSeries;
import java.util.Map;

/** A rule at work, as far as the stream needs it. */
record WatchedRule(
    AlertRuleId id,
    int version,
    String name,
    String metric,
    Map<String, String> matching,
    ThresholdCondition condition,
    Severity severity,
    Recurrence recurrence) {
  WatchedRule {
    matching = Map.copyOf(matching);
  }

  /** Every attribute asked for is one of the series or of its resource. */
  boolean matches(FreshSamples samples) {
    return MatchingAttributes.areCarried(
        matching, samples.series().labels(), samples.resourceAttributes());
  }

  AlertId alertOn(KnownSeries series) {
    return AlertId.of(id, series.fingerprint());
  }

  AlertCause causeOn(KnownSeries series) {
    return new AlertCause(
        id,
        version,
        name,
        severity,
        series.resource(),
        Scope.parse(series.scope()),
        series.fingerprint(),
        series.metric(),
        series.labels(),
        condition,
        recurrence);
  }
}
