package io.cloudpioneer.app.graphql;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Hosts and alerts made for one test, by the commands that the platform's own parts send. */
final class Estate {
  private static final Sender TEST = Sender.platform("test");

  private final CommandDispatch commands;

  Estate(CommandDispatch commands) {
    this.commands = commands;
  }

  static ResourceIdentity newHost() {
    return new ResourceIdentity(
        "on_premises", "default", "default", "host", UUID.randomUUID().toString());
  }

  void observe(ResourceIdentity host, String name) {
    send(
        new ObserveResource(host, name, null, Map.of("host.name", name), Instant.now()),
        "inventory.observed");
  }

  /** Raises an alert on the host and says which. */
  AlertId raise(ResourceIdentity host, String title) {
    AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
    ThresholdCondition condition =
        new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1));
    SeriesFingerprint series =
        SeriesFingerprint.of(host.id(), "system.cpu.utilization", new TreeMap<>());
    AlertCause cause =
        new AlertCause(
            rule,
            1,
            title,
            Severity.CRITICAL,
            host.id(),
            host.scope(),
            series,
            "system.cpu.utilization",
            Map.of(),
            condition);
    send(new RaiseAlert(cause, 0.97, Instant.now()), "rule.condition-held");
    return cause.alertId();
  }

  private void send(Object command, String reason) {
    commands.send(command, TEST, reason).orTimeout(20, TimeUnit.SECONDS).join();
  }
}
