package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The facts that the tests of an alert are told in. */
final class AlertStory {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final PersonId OPERATOR = new PersonId(new UUID(0, 1));
  static final SealedText NOTE = new SealedText(OPERATOR, "c2VhbGVk");

  static final AlertCause CAUSE = cause();
  static final AlertId ALERT = CAUSE.alertId();

  static final Rejected.Reason UNKNOWN =
      new Rejected.Reason("alert.unknown", "There is no such alert");

  private AlertStory() {}

  static FixtureConfiguration<Alert> fixture() {
    return new AggregateTestFixture<>(Alert.class);
  }

  static RaiseAlert raise(Instant observedAt) {
    return new RaiseAlert(CAUSE, 0.97, observedAt);
  }

  static ClearAlert clear(Instant observedAt) {
    return new ClearAlert(ALERT, Resolution.CLEARED, 0.1, observedAt);
  }

  static AlertRaised raised(int occurrence, Instant at) {
    return new AlertRaised(ALERT, occurrence, CAUSE, 0.97, at);
  }

  static AlertAcknowledged acknowledged(int occurrence) {
    return new AlertAcknowledged(ALERT, occurrence, OPERATOR, NOTE);
  }

  static AlertResolved cleared(int occurrence, Instant at) {
    return new AlertResolved(ALERT, occurrence, Resolution.CLEARED, 0.1, at, null, null);
  }

  static AlertResolved resolvedByPerson(int occurrence) {
    return new AlertResolved(ALERT, occurrence, Resolution.BY_PERSON, null, null, OPERATOR, NOTE);
  }

  static AlertReopened reopenedByPerson(int occurrence) {
    return new AlertReopened(ALERT, occurrence, null, null, null, OPERATOR, NOTE);
  }

  static AlertReopened cameBack(int occurrence, Instant at) {
    return new AlertReopened(ALERT, occurrence, CAUSE, 0.97, at, null, null);
  }

  static Rejected.Reason newerOccurrence(int latest) {
    return new Rejected.Reason(
        "alert.newer-occurrence",
        "The alert has come about again since: look at occurrence %d first".formatted(latest));
  }

  private static AlertCause cause() {
    var host = new ResourceIdentity("on_premises", "default", "default", "host", "h1");
    String metric = "system.cpu.utilization";
    return new AlertCause(
        new AlertRuleId(new UUID(0, 2)),
        1,
        "CPU is busy",
        Severity.CRITICAL,
        host.id(),
        host.scope(),
        SeriesFingerprint.of(host.id(), metric, new TreeMap<>()),
        metric,
        Map.of(),
        new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1)));
  }
}
