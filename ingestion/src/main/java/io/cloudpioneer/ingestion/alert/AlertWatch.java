package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Follows the alerts, and what ends them from outside the stream. */
@Component
@ProcessorRole
@ProcessingGroup("ingestion-alerts")
class AlertWatch {
  private final OpenAlerts alerts;

  AlertWatch(OpenAlerts alerts) {
    this.alerts = alerts;
  }

  @EventHandler
  void on(
      AlertRaised event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      ReplayStatus replay) {
    alerts.opened(event.cause(), sequence);
    if (!replay.isReplay()) {
      alerts.withdrawUnlessWatched(event.cause(), at);
    }
  }

  @EventHandler
  void on(AlertReopened event, @SequenceNumber long sequence) {
    alerts.changed(event.alertId(), true, sequence);
  }

  /** What a sample has cleared is clear in the stream already. */
  @EventHandler
  void on(
      AlertResolved event,
      @SequenceNumber long sequence,
      @Timestamp Instant at,
      ReplayStatus replay) {
    alerts.changed(event.alertId(), false, sequence);
    if (event.resolution() == Resolution.BY_PERSON && !replay.isReplay()) {
      alerts.startAnew(event.alertId(), at);
    }
  }

  @EventHandler
  void on(ResourceVanished event, @Timestamp Instant at, ReplayStatus replay) {
    if (!replay.isReplay()) {
      alerts.resourceVanished(event.resourceId(), at);
    }
  }

  @ResetHandler
  void reset() {
    alerts.forgetAll();
  }
}
