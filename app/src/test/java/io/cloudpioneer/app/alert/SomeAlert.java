package io.cloudpioneer.app.alert;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An alert nobody else has. */
public record SomeAlert(AlertCause cause) {
  public static final ThresholdCondition CONDITION =
      new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ZERO);

  public static SomeAlert fresh() {
    return of(new AlertRuleId(TimeOrderedUuid.at(Instant.now())), SomeHost.fresh());
  }

  public static SomeAlert of(AlertRuleId rule, SomeHost host) {
    String metric = "system.cpu.utilization";
    return new SomeAlert(
        new AlertCause(
            rule,
            1,
            "CPU is busy",
            Severity.CRITICAL,
            host.id(),
            host.scope(),
            SeriesFingerprint.of(host.id(), metric, new TreeMap<>()),
            metric,
            Map.of(),
            CONDITION));
  }

  /** The same, by a rule that says this of what comes and goes. */
  public SomeAlert with(Recurrence recurrence) {
    return new SomeAlert(
        new AlertCause(
            cause.ruleId(),
            cause.ruleVersion(),
            cause.ruleName(),
            cause.severity(),
            cause.resourceId(),
            cause.scope(),
            cause.series(),
            cause.metric(),
            cause.attributes(),
            cause.condition(),
            recurrence));
  }

  public AlertId id() {
    return cause.alertId();
  }

  public RaiseAlert raised() {
    return new RaiseAlert(cause, 0.97, Instant.now());
  }

  public ClearAlert cleared() {
    return new ClearAlert(id(), Resolution.CLEARED, 0.1, Instant.now());
  }
}
